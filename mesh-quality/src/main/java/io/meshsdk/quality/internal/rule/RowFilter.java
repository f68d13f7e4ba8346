package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A filter compiled for a schema: which rows of a batch it lets through, in the three-valued logic of SQL. Immutable. */
public final class RowFilter {
    private static final byte FALSE = 0;
    private static final byte UNKNOWN = 1;
    private static final byte TRUE = 2;

    private final Truth truth;

    private RowFilter(Truth truth) {
        this.truth = truth;
    }

    /**
     * Returns the compiled filter.
     *
     * @param misfit makes the error that the filter does not fit the schema, of a reason
     */
    public static RowFilter compile(Filter filter, Schema schema, Function<String, IllegalArgumentException> misfit) {
        return new RowFilter(new Compiler(schema, misfit).truth(filter));
    }

    /** Writes the positions of the rows that are let through, and returns how many they are. */
    public int select(Batch batch, int[] positions) {
        byte[] truths = truth.of(batch);
        int count = 0;
        for (int row = 0; row < batch.rowCount(); row++) {
            positions[count] = row;
            count += truths[row] == TRUE ? 1 : 0;
        }
        return count;
    }

    private interface Truth {
        byte[] of(Batch batch);
    }

    private record Compiler(Schema schema, Function<String, IllegalArgumentException> misfit) {
        Truth truth(Filter filter) {
            if (filter instanceof Filter.All all) {
                return joined(all.filters(), TRUE);
            }
            if (filter instanceof Filter.Any any) {
                return joined(any.filters(), FALSE);
            }
            if (filter instanceof Filter.Not not) {
                return negated(truth(not.filter()));
            }
            if (filter instanceof Filter.IsNull some) {
                requireField(some.column());
                return batch -> isNull(batch.column(some.column()));
            }
            if (filter instanceof Filter.IsTrue some) {
                requireTruths(some.column());
                return batch -> isTrue(plain(batch.column(some.column())));
            }
            if (filter instanceof Filter.ComparedColumns two) {
                RowCheck check = new RowCheck.Compared(two.left(), two.comparison(), two.right());
                RowRule rule = RowRules.compile(check, List.of(typeOf(two.left()), typeOf(two.right())), misfit);
                return batch -> keeps(rule, plain(batch.column(two.left())), plain(batch.column(two.right())));
            }
            return ofValues(filter);
        }

        private Truth ofValues(Filter filter) {
            ValueCheck check = filter instanceof Filter.In list
                    ? new ValueCheck.OneOf(list.column(), list.values())
                    : comparison((Filter.Compared) filter);
            ValueRule rule = ValueRules.compile(check, typeOf(check.column()), Instant.EPOCH, misfit);
            return batch -> keeps(rule, plain(batch.column(check.column())));
        }

        private static ValueCheck comparison(Filter.Compared one) {
            return new ValueCheck.Compared(one.column(), one.comparison(), one.value());
        }

        /** What decides leaves with the other truth; of neither, unknown stays. */
        private Truth joined(List<Filter> filters, byte neutral) {
            List<Truth> parts = filters.stream().map(this::truth).toList();
            boolean all = neutral == TRUE;
            return batch -> {
                byte[] joined = parts.get(0).of(batch);
                for (Truth part : parts.subList(1, parts.size())) {
                    byte[] next = part.of(batch);
                    for (int i = 0; i < batch.rowCount(); i++) {
                        joined[i] = (byte) (all ? Math.min(joined[i], next[i]) : Math.max(joined[i], next[i]));
                    }
                }
                return joined;
            };
        }

        private static Truth negated(Truth truth) {
            return batch -> {
                byte[] truths = truth.of(batch);
                for (int i = 0; i < batch.rowCount(); i++) {
                    truths[i] = (byte) (TRUE - truths[i]);
                }
                return truths;
            };
        }

        private void requireTruths(String column) {
            if (!(typeOf(column) instanceof DataType.BooleanType)) {
                throw misfit.apply("field '%s' of its filter is %s, expected boolean"
                        .formatted(column, typeOf(column).name()));
            }
        }

        private DataType typeOf(String column) {
            requireField(column);
            return schema.field(column).type();
        }

        private void requireField(String column) {
            if (!schema.contains(column)) {
                throw misfit.apply("its filter names no field '%s', use one of %s".formatted(column, schema.names()));
            }
        }
    }

    private static byte[] isNull(Column column) {
        byte[] truths = new byte[column.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = column.isNull(i) ? TRUE : FALSE;
        }
        return truths;
    }

    private static byte[] isTrue(Column plain) {
        boolean[] broken = new boolean[plain.size()];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = !((BooleanColumn) plain).value(i);
        }
        return truths(broken, plain, plain);
    }

    private static byte[] keeps(ValueRule rule, Column plain) {
        boolean[] broken = new boolean[plain.size()];
        rule.mark(plain, broken);
        return truths(broken, plain, plain);
    }

    private static byte[] keeps(RowRule rule, Column left, Column right) {
        boolean[] broken = new boolean[left.size()];
        rule.mark(List.of(left, right), broken);
        return truths(broken, left, right);
    }

    private static byte[] truths(boolean[] broken, Column left, Column right) {
        byte[] truths = new byte[broken.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = left.isNull(i) || right.isNull(i) ? UNKNOWN : broken[i] ? FALSE : TRUE;
        }
        return truths;
    }

    private static Column plain(Column column) {
        return column instanceof DictionaryColumn coded ? coded.decoded() : column;
    }
}
