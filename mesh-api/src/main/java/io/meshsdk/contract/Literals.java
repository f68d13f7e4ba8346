package io.meshsdk.contract;

import io.meshsdk.metadata.Value;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Values of a contract as literals of a type; nothing where the type cannot hold them. */
final class Literals {
    private Literals() {}

    /** Returns the literal of a value. Of a text column, whatever was written is a text. */
    static Optional<Literal> of(Value value, DataType type) {
        return attempted(() -> literal(value, type));
    }

    /** Returns the lowest value that a type can hold above a value. */
    static Optional<Literal> above(Value value, DataType type) {
        return attempted(() -> literal(value, type).flatMap(bound -> next(bound, type, 1)));
    }

    /** Returns the highest value that a type can hold below a value. */
    static Optional<Literal> below(Value value, DataType type) {
        return attempted(() -> literal(value, type).flatMap(bound -> next(bound, type, -1)));
    }

    private static Optional<Literal> attempted(Supplier<Optional<Literal>> literal) {
        try {
            return literal.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Literal> literal(Value value, DataType type) {
        if (type instanceof StringType) {
            return isScalar(value) ? Optional.of(new Literal.Text(value.toString())) : Optional.empty();
        }
        if (value instanceof Value.Numeric numeric && type.isNumeric()) {
            return Optional.of(number(numeric.number(), type));
        }
        if (value instanceof Value.Text text && type instanceof DateType) {
            return Optional.of(new Literal.Day(LocalDate.parse(text.text())));
        }
        return value instanceof Value.Text text && type instanceof TimestampType
                ? Optional.of(new Literal.Moment(Instant.parse(text.text())))
                : Optional.empty();
    }

    private static boolean isScalar(Value value) {
        return value instanceof Value.Text || value instanceof Value.Numeric || value instanceof Value.Flag;
    }

    private static Literal number(BigDecimal number, DataType type) {
        if (type instanceof FloatType) {
            return new Literal.Floating(number.floatValue());
        }
        return type.isFloating() ? new Literal.Floating(number.doubleValue()) : new Literal.Exact(number);
    }

    /** Steps off a bound, up (1) or down (-1), by the least the type can tell apart. */
    private static Optional<Literal> next(Literal bound, DataType type, int direction) {
        if (bound instanceof Literal.Floating floating) {
            return Optional.of(new Literal.Floating(next(floating.value(), type, direction)));
        }
        if (bound instanceof Literal.Exact exact) {
            int scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
            RoundingMode towards = direction > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
            BigDecimal step = BigDecimal.valueOf(direction, scale);
            return Optional.of(
                    new Literal.Exact(exact.value().setScale(scale, towards).add(step)));
        }
        if (bound instanceof Literal.Day day) {
            return Optional.of(new Literal.Day(day.value().plusDays(direction)));
        }
        return bound instanceof Literal.Moment moment
                ? Optional.of(new Literal.Moment(next(moment.value(), direction)))
                : Optional.empty();
    }

    private static double next(double bound, DataType type, int direction) {
        double towards = direction > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return type instanceof FloatType ? Math.nextAfter((float) bound, towards) : Math.nextAfter(bound, towards);
    }

    private static Instant next(Instant bound, int direction) {
        Instant micros = bound.truncatedTo(ChronoUnit.MICROS);
        boolean between = direction < 0 && !micros.equals(bound);
        return between ? micros : micros.plus(direction, ChronoUnit.MICROS);
    }
}
