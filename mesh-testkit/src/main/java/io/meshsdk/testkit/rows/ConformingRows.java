package io.meshsdk.testkit.rows;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.ShapeCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Generates rows that keep every expectation of a contract of one schema object. Equal arguments give equal rows, on every
 * machine. Fields that may be null sometimes are.
 *
 * <p>Patterns are generated from a simple subset: characters that stand for themselves, escaped marks, {@code \d}, {@code \w},
 * {@code .}, classes such as {@code [A-Z0-9_]}, each repeated by {@code ?}, {@code *}, {@code +}, <code>{n}</code>,
 * <code>{n,}</code> or <code>{n,m}</code>. Groups, alternatives and negated classes are beyond it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ConformingRows {
    private ConformingRows() {}

    /**
     * Returns so many rows, values by field name as {@link io.meshsdk.data.Row} gives them.
     *
     * @throws UnsatisfiableContractException if no such rows are found: expectations that contradict each other or the number
     *     of rows, a pattern beyond the subset, or a freshness, which needs a time
     */
    public static List<Map<String, @Nullable Object>> of(DataContract contract, long seed, int count) {
        return generate(contract, seed, count, Optional.empty());
    }

    /**
     * Returns so many rows that are fresh at a time.
     *
     * @throws UnsatisfiableContractException if no such rows are found
     */
    public static List<Map<String, @Nullable Object>> of(DataContract contract, long seed, int count, Instant now) {
        return generate(contract, seed, count, Optional.of(now));
    }

    private static List<Map<String, @Nullable Object>> generate(
            DataContract contract, long seed, int count, Optional<Instant> now) {
        requireCount(contract, count);
        requireColumns(contract);
        Map<String, GeneratedColumn> columns = new LinkedHashMap<>();
        contract.schema()
                .fields()
                .forEach(field -> columns.put(
                        field.name(),
                        new GeneratedColumn(
                                ColumnPromises.of(contract, field, now), seed + 31L * columns.size(), count)));
        Keys.make(contract, columns, count);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (GeneratedColumn column : columns.values()) {
                row.put(column.name(), column.value(number));
            }
            rows.add(Collections.unmodifiableMap(row));
        }
        return Collections.unmodifiableList(rows);
    }

    /** A check of no column in particular is kept by the number of rows and the schema, or not at all. */
    private static void requireColumns(DataContract contract) {
        for (Expectation expectation : contract.effectiveExpectations()) {
            boolean known = !expectation.columns().isEmpty()
                    || expectation.check() instanceof ShapeCheck
                    || expectation.check() instanceof NullCheck
                    || expectation.check() instanceof Check.Written;
            if (!known) {
                throw new UnsatisfiableContractException(
                        "Cannot generate rows: '%s' is beyond the generator. Leave it out, or write these rows down."
                                .formatted(expectation.name()));
            }
        }
    }

    private static void requireCount(DataContract contract, int count) {
        for (Expectation expectation : contract.effectiveExpectations()) {
            if (expectation.check() instanceof ShapeCheck.RowCount promised
                    && (count < promised.minimum() || count > promised.maximum().orElse(Long.MAX_VALUE))) {
                throw new UnsatisfiableContractException(
                        "Cannot generate %d rows: the contract promises %s. Ask for another number."
                                .formatted(count, expectation.name()));
            }
        }
    }
}
