package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Column;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Compiles checks of several values of a row. */
public final class RowRules {
    private final List<DataType> types;
    private final Function<String, IllegalArgumentException> misfit;

    private RowRules(List<DataType> types, Function<String, IllegalArgumentException> misfit) {
        this.types = types;
        this.misfit = misfit;
    }

    /**
     * Returns the rule of a check.
     *
     * @param types the types of the check's columns
     * @param misfit makes the error that the check does not fit the types, of a reason
     */
    public static RowRule compile(
            RowCheck check, List<DataType> types, Function<String, IllegalArgumentException> misfit) {
        return new RowRules(types, misfit).compile(check);
    }

    private RowRule compile(RowCheck check) {
        if (check instanceof RowCheck.Compared compared) {
            return compared(compared.comparison());
        }
        if (check instanceof RowCheck.OneOfTuples tuples) {
            return tuples(tuples);
        }
        if (check instanceof RowCheck.SumsTo sum) {
            return sum(sum.tolerance());
        }
        return timely((RowCheck.Timely) check);
    }

    private RowRule compared(Comparison comparison) {
        ColumnOrder order = ColumnOrder.between(types.get(0), types.get(1))
                .orElseThrow(() -> misfit.apply("its columns are %s and %s, which do not compare"
                        .formatted(types.get(0).name(), types.get(1).name())));
        return (plain, broken) -> order.mark(plain.get(0), plain.get(1), comparison, broken);
    }

    /** A tuple matches where each of its literals does. */
    private RowRule tuples(RowCheck.OneOfTuples check) {
        List<List<ValueRule>> rules = new ArrayList<>();
        for (List<Literal> tuple : check.tuples()) {
            List<ValueRule> parts = new ArrayList<>();
            for (int i = 0; i < tuple.size(); i++) {
                ValueCheck.OneOf one = new ValueCheck.OneOf(check.columns().get(i), List.of(tuple.get(i)));
                parts.add(ValueRules.compile(one, types.get(i), Instant.EPOCH, misfit));
            }
            rules.add(parts);
        }
        return (plain, broken) -> markTuples(rules, plain, broken);
    }

    private static void markTuples(List<List<ValueRule>> tuples, List<Column> plain, boolean[] broken) {
        int size = plain.get(0).size();
        boolean[] part = new boolean[size];
        boolean[] tuple = new boolean[size];
        Arrays.fill(broken, 0, size, true);
        for (List<ValueRule> rules : tuples) {
            Arrays.fill(tuple, false);
            for (int i = 0; i < rules.size(); i++) {
                rules.get(i).mark(plain.get(i), part);
                for (int row = 0; row < size; row++) {
                    tuple[row] |= part[row];
                }
            }
            for (int row = 0; row < size; row++) {
                broken[row] &= tuple[row];
            }
        }
    }

    private RowRule sum(BigDecimal tolerance) {
        for (DataType type : types) {
            if (!type.isNumeric()) {
                throw misfit.apply("one of its columns is %s, expected numbers".formatted(type.name()));
            }
        }
        return new SumRule(tolerance);
    }

    private RowRule timely(RowCheck.Timely check) {
        ColumnOrder order = ColumnOrder.between(types.get(0), types.get(1))
                .filter(ColumnOrder::isOfTimes)
                .orElseThrow(() -> misfit.apply("its columns are %s and %s, expected dates or timestamps"
                        .formatted(types.get(0).name(), types.get(1).name())));
        return (plain, broken) -> order.markLag(plain.get(0), plain.get(1), check.maximum(), broken);
    }
}
