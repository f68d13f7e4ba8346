package io.meshsdk;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.Metric.Distance;
import io.meshsdk.quality.check.Metric.PairStatistic;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import java.util.Collection;
import java.util.Optional;

/** Which types of columns fit the checks on them. */
final class FittingTypes {
    private FittingTypes() {}

    /** Returns whether a check can be made of one of its columns, given its type. */
    static boolean fit(Check check, String column, DataType type) {
        if (check instanceof ValueCheck value) {
            return value(value, type);
        }
        if (check instanceof RowCheck row) {
            return row(row, column, type);
        }
        if (check instanceof SetCheck set) {
            return set instanceof SetCheck.DistinctValues list ? all(list.values(), type) : type.isNumeric();
        }
        if (check instanceof MetricCheck metric) {
            return metric(metric.metric(), type);
        }
        if (check instanceof TimeCheck || check instanceof SequenceCheck.NoGaps) {
            return isTime(type);
        }
        if (check instanceof KeyCheck || check instanceof SequenceCheck) {
            return !type.isNested();
        }
        return !(check instanceof NullCheck.NotMissing) || isText(type);
    }

    private static boolean value(ValueCheck check, DataType type) {
        if (check instanceof ValueCheck.Range range) {
            return one(range.low(), type) && one(range.high(), type);
        }
        if (check instanceof ValueCheck.Compared compared) {
            return one(compared.value(), type);
        }
        if (check instanceof ValueCheck.OneOf list) {
            return all(list.values(), type);
        }
        if (check instanceof ValueCheck.NoneOf list) {
            return all(list.values(), type);
        }
        if (check instanceof ValueCheck.Length) {
            return isText(type) || type instanceof DataType.BinaryType;
        }
        if (check instanceof ValueCheck.MultipleOf) {
            return type.isNumeric();
        }
        boolean ofTime = check instanceof ValueCheck.NotInFuture || check instanceof ValueCheck.Retained;
        return ofTime ? isTime(type) : isText(type);
    }

    private static boolean row(RowCheck check, String column, DataType type) {
        if (check instanceof RowCheck.OneOfTuples list) {
            int at = list.columns().indexOf(column);
            return list.tuples().stream().allMatch(tuple -> one(tuple.get(at), type));
        }
        if (check instanceof RowCheck.SumsTo) {
            return type.isNumeric();
        }
        return check instanceof RowCheck.Timely ? isTime(type) : !type.isNested();
    }

    private static boolean metric(Metric metric, DataType type) {
        if (metric instanceof Metric.OfColumn one) {
            return switch (one.statistic().kind()) {
                case NUMBERS -> type.isNumeric();
                case TEXTS -> isText(type);
                case KEYS -> !type.isNested();
                case ANY -> true;
            };
        }
        if (metric instanceof Metric.OfPair pair) {
            return pair.statistic() == PairStatistic.MUTUAL_INFORMATION ? !type.isNested() : type.isNumeric();
        }
        if (metric instanceof Metric.Drift drift) {
            return drift.distance() == Distance.KOLMOGOROV_SMIRNOV ? type.isNumeric() : !type.isNested();
        }
        return !(metric instanceof Metric.Quantile) || type.isNumeric();
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.StringType;
    }

    private static boolean isTime(DataType type) {
        return type instanceof DataType.DateType || type instanceof DataType.TimestampType;
    }

    private static boolean all(Collection<Literal> literals, DataType type) {
        return literals.stream().allMatch(literal -> one(literal, type));
    }

    private static boolean one(Optional<Literal> literal, DataType type) {
        return all(literal.stream().toList(), type);
    }

    private static boolean one(Literal literal, DataType type) {
        if (literal instanceof Literal.Whole || literal instanceof Literal.Exact) {
            return type.isNumeric();
        }
        if (literal instanceof Literal.Floating) {
            return type.isFloating();
        }
        if (literal instanceof Literal.Day) {
            return type instanceof DataType.DateType;
        }
        if (literal instanceof Literal.Moment) {
            return type instanceof DataType.TimestampType;
        }
        return isText(type);
    }
}
