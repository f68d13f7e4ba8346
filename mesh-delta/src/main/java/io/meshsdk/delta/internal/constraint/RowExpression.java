package io.meshsdk.delta.internal.constraint;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes checks of rows in the SQL of Spark. What is written refuses no row that the check lets pass; of a check that SQL says
 * otherwise, or not at all, nothing is written.
 */
final class RowExpression {
    private static final int LONGEST_LIST = 1000;

    private RowExpression() {}

    /** Returns the expression that is true of each row that keeps to a check, empty if there is none. */
    static Optional<String> of(Check check, Schema schema) {
        if (!check.columns().stream().allMatch(schema::contains)) {
            return Optional.empty();
        }
        if (check instanceof NullCheck.NotNull notNull) {
            return Optional.of(name(notNull.column()) + " IS NOT NULL");
        }
        Optional<String> condition = check instanceof ValueCheck value
                ? value(value, schema.field(value.column()))
                : check instanceof RowCheck.Compared compared ? compared(compared, schema) : Optional.empty();
        return condition.map(one -> orNull(check.columns()) + "(" + one + ")");
    }

    /** Returns the name of a column in SQL. */
    static String name(String column) {
        return "`" + column.replace("`", "``") + "`";
    }

    private static String orNull(List<String> columns) {
        return columns.stream()
                .distinct()
                .map(column -> name(column) + " IS NULL OR ")
                .collect(Collectors.joining());
    }

    private static Optional<String> value(ValueCheck check, Field field) {
        if (check instanceof ValueCheck.Range range) {
            return both(Stream.concat(
                            range.low().stream().map(low -> compared(field, Comparison.AT_LEAST, low)),
                            range.high().stream().map(high -> compared(field, Comparison.AT_MOST, high)))
                    .toList());
        }
        if (check instanceof ValueCheck.Compared one) {
            return compared(field, one.comparison(), one.value());
        }
        if (check instanceof ValueCheck.OneOf list) {
            return list(field, "IN", list.values());
        }
        if (check instanceof ValueCheck.NoneOf list) {
            return list(field, "NOT IN", list.values());
        }
        return check instanceof ValueCheck.Length length ? length(field, length) : Optional.empty();
    }

    private static Optional<String> both(List<Optional<String>> bounds) {
        return bounds.stream().allMatch(Optional::isPresent)
                ? Optional.of(bounds.stream().flatMap(Optional::stream).collect(Collectors.joining(" AND ")))
                : Optional.empty();
    }

    private static Optional<String> compared(Field field, Comparison comparison, Literal literal) {
        return SqlLiteral.of(literal, field.type())
                .map(value -> "%s %s %s".formatted(name(field.name()), comparison.sign(), value));
    }

    private static Optional<String> list(Field field, String word, List<Literal> literals) {
        List<String> values = literals.stream()
                .limit(LONGEST_LIST)
                .flatMap(literal -> SqlLiteral.of(literal, field.type()).stream())
                .toList();
        return values.size() == literals.size()
                ? Optional.of("%s %s (%s)".formatted(name(field.name()), word, String.join(", ", values)))
                : Optional.empty();
    }

    private static Optional<String> length(Field field, ValueCheck.Length check) {
        if (!(field.type() instanceof StringType || field.type() instanceof BinaryType)) {
            return Optional.empty();
        }
        String least = "length(%s) >= %d".formatted(name(field.name()), check.minimum());
        return Optional.of(
                check.maximum().isPresent()
                        ? "%s AND length(%s) <= %d"
                                .formatted(
                                        least,
                                        name(field.name()),
                                        check.maximum().getAsInt())
                        : least);
    }

    private static Optional<String> compared(RowCheck.Compared check, Schema schema) {
        DataType left = schema.field(check.left()).type();
        DataType right = schema.field(check.right()).type();
        boolean comparesAlike = isIntegral(left) ? isIntegral(right) : left.equals(right) && isOrdered(left);
        return comparesAlike
                ? Optional.of("%s %s %s"
                        .formatted(name(check.left()), check.comparison().sign(), name(check.right())))
                : Optional.empty();
    }

    private static boolean isIntegral(DataType type) {
        return type.isNumeric() && !type.isFloating() && !(type instanceof DecimalType);
    }

    /** Floating point numbers compare otherwise in SQL, where NaN is above all others. */
    private static boolean isOrdered(DataType type) {
        return type instanceof DecimalType
                || type instanceof StringType
                || type instanceof DateType
                || type instanceof TimestampType;
    }
}
