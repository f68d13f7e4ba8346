package io.meshsdk.testkit.rows;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Small changes to conforming rows, one of which may break a check; the smallest first. */
final class Breakages {
    private final DataContract contract;
    private final long seed;
    private final int count;
    private final Optional<Instant> now;

    Breakages(DataContract contract, long seed, int count, Optional<Instant> now) {
        this.contract = contract;
        this.seed = seed;
        this.count = count;
        this.now = now;
    }

    List<List<Map<String, @Nullable Object>>> candidates(Check check) {
        if (check instanceof ShapeCheck.RowCount promised) {
            return counts(promised);
        }
        List<Map<String, @Nullable Object>> rows = conforming(contract, count);
        if (rows.isEmpty()) {
            return List.of();
        }
        int victim = new SplittableRandom(seed).nextInt(rows.size());
        if (check instanceof ShapeCheck.SchemaConformance) {
            return contract.schema().fields().stream()
                    .filter(Field::isRequired)
                    .map(field -> withNull(rows, field.name(), victim))
                    .toList();
        }
        if (check instanceof NullCheck.NotNull) {
            return List.of(withNull(rows, check.columns().get(0), victim));
        }
        if (check instanceof NullCheck.NotMissing missing) {
            return missing(rows, missing, victim);
        }
        if (check instanceof NullCheck.IsNull absent) {
            return List.of(with(rows, victim, row -> put(row, absent.column(), anyValue(absent.column()))));
        }
        if (check instanceof NullCheck.Present present) {
            return absent(rows, present, victim);
        }
        if (check instanceof NullCheck.Completeness share) {
            return moreAndMoreNulls(rows, share.column());
        }
        if (check instanceof KeyCheck.Unique key) {
            return repetitions(rows, key, victim);
        }
        if (check instanceof TimeCheck.Freshness freshness) {
            return List.of(older(rows, freshness));
        }
        return check.columns().isEmpty()
                ? List.of()
                : strangers(rows, check.columns().get(0), victim);
    }

    private static List<List<Map<String, @Nullable Object>>> missing(
            List<Map<String, @Nullable Object>> rows, NullCheck.NotMissing check, int victim) {
        List<List<Map<String, @Nullable Object>>> found = new ArrayList<>();
        check.tokens().forEach(token -> found.add(with(rows, victim, row -> put(row, check.column(), token))));
        found.add(withNull(rows, check.column(), victim));
        return found;
    }

    private Object anyValue(String column) {
        Field field = contract.schema().field(column);
        return ValueSpaces.of(ColumnPromises.of(DataContract.of(Schema.of(field)), field, now))
                .at(seed);
    }

    /** One null breaks some quantities, nothing but nulls the others. */
    private List<List<Map<String, @Nullable Object>>> absent(
            List<Map<String, @Nullable Object>> rows, NullCheck.Present check, int victim) {
        List<String> columns = check.columns().isEmpty() ? contract.schema().names() : check.columns();
        List<List<Map<String, @Nullable Object>>> found = new ArrayList<>();
        List<Map<String, @Nullable Object>> changed = rows;
        for (String column : columns) {
            changed = withNull(changed, column, victim);
            found.add(changed);
        }
        return found;
    }

    private List<Map<String, @Nullable Object>> conforming(DataContract promised, int rows) {
        return now.map(time -> ConformingRows.of(promised, seed, rows, time))
                .orElseGet(() -> ConformingRows.of(promised, seed, rows));
    }

    private List<List<Map<String, @Nullable Object>>> counts(ShapeCheck.RowCount promised) {
        List<Expectation> others = contract.expectations().stream()
                .filter(one -> !one.check().equals(promised))
                .toList();
        DataContract relaxed = DataContract.of(contract.schemas()).expect(others);
        List<List<Map<String, @Nullable Object>>> found = new ArrayList<>();
        if (promised.minimum() > 0) {
            found.add(conforming(relaxed, Math.toIntExact(promised.minimum() - 1)));
        }
        promised.maximum().ifPresent(most -> found.add(conforming(relaxed, Math.toIntExact(most + 1))));
        return found;
    }

    private static List<List<Map<String, @Nullable Object>>> moreAndMoreNulls(
            List<Map<String, @Nullable Object>> rows, String column) {
        List<List<Map<String, @Nullable Object>>> found = new ArrayList<>();
        List<Map<String, @Nullable Object>> changed = rows;
        for (int i = 0; i < rows.size(); i++) {
            changed = withNull(changed, column, i);
            found.add(changed);
        }
        return found;
    }

    private static List<Map<String, @Nullable Object>> withNull(
            List<Map<String, @Nullable Object>> rows, String column, int position) {
        return with(rows, position, row -> put(row, column, null));
    }

    private static List<List<Map<String, @Nullable Object>>> repetitions(
            List<Map<String, @Nullable Object>> rows, KeyCheck.Unique key, int victim) {
        List<List<Map<String, @Nullable Object>>> found = new ArrayList<>();
        for (int model = 0; model < rows.size() && found.isEmpty(); model++) {
            Map<String, @Nullable Object> original = rows.get(model);
            boolean complete = key.columns().stream().allMatch(column -> original.get(column) != null);
            if (model != victim && complete) {
                found.add(with(rows, victim, row -> {
                    Map<String, @Nullable Object> copy = row;
                    for (String column : key.columns()) {
                        copy = put(copy, column, original.get(column));
                    }
                    return copy;
                }));
            }
        }
        return found;
    }

    private List<Map<String, @Nullable Object>> older(
            List<Map<String, @Nullable Object>> rows, TimeCheck.Freshness freshness) {
        Instant oldest = now.orElseThrow().minus(freshness.maximumAge());
        boolean days = contract.schema().field(freshness.column()).type() instanceof DataType.DateType;
        Duration step = days ? Duration.ofDays(1) : Duration.ofNanos(1_000);
        Instant stale = oldest.minus(step);
        Object value = days ? LocalDate.ofInstant(stale, ZoneOffset.UTC) : stale;
        List<Map<String, @Nullable Object>> changed = rows;
        for (int i = 0; i < rows.size(); i++) {
            changed = with(changed, i, row -> put(row, freshness.column(), value));
        }
        return changed;
    }

    private List<List<Map<String, @Nullable Object>>> strangers(
            List<Map<String, @Nullable Object>> rows, String column, int victim) {
        ColumnPromises promises = ColumnPromises.of(contract, contract.schema().field(column), now);
        return Strangers.of(promises, rows.get(victim).get(column)).stream()
                .map(value -> with(rows, victim, row -> put(row, column, value)))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> with(
            List<Map<String, @Nullable Object>> rows,
            int position,
            UnaryOperator<Map<String, @Nullable Object>> change) {
        List<Map<String, @Nullable Object>> changed = new ArrayList<>(rows);
        int victim = position % rows.size();
        changed.set(victim, change.apply(rows.get(victim)));
        return changed;
    }

    private static Map<String, @Nullable Object> put(
            Map<String, @Nullable Object> row, String column, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
