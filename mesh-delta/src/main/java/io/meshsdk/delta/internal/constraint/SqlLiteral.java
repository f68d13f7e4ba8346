package io.meshsdk.delta.internal.constraint;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes literals as Spark reads them beside a column of some type, where both compare as we do. */
final class SqlLiteral {
    private static final int MOST_DIGITS = 38;
    private static final int DIGITS_OF_LONG = 19;
    private static final int LAST_YEAR = 9999;

    private SqlLiteral() {}

    static Optional<String> of(Literal literal, DataType type) {
        if (literal instanceof Literal.Text text) {
            return Optional.of(quoted(text.value())).filter(written -> type instanceof StringType);
        }
        if (literal instanceof Literal.Day day) {
            return type instanceof DateType && isUsual(day.value())
                    ? Optional.of("DATE'%s'".formatted(day.value()))
                    : Optional.empty();
        }
        if (literal instanceof Literal.Moment moment) {
            return type instanceof TimestampType && isUsual(moment.value())
                    ? Optional.of("TIMESTAMP'%s'".formatted(moment.value()))
                    : Optional.empty();
        }
        if (type.isFloating()) {
            return floating(literal);
        }
        return literal.exact()
                .filter(number -> type.isNumeric() && fits(number, type))
                .map(BigDecimal::toPlainString);
    }

    private static boolean isUsual(LocalDate day) {
        return day.getYear() > 0 && day.getYear() <= LAST_YEAR;
    }

    private static boolean isUsual(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.MICROS))
                && isUsual(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Numbers between two doubles would be rounded by Spark before it compares. */
    private static Optional<String> floating(Literal literal) {
        double value = literal instanceof Literal.Floating floating
                ? floating.value()
                : literal.exact().map(BigDecimal::doubleValue).orElse(Double.NaN);
        boolean isSame = !Double.isNaN(value)
                && !Double.isInfinite(value)
                && literal.exact()
                        .map(number -> number.compareTo(new BigDecimal(value)) == 0)
                        .orElse(true);
        return isSame ? Optional.of(value + "D") : Optional.empty();
    }

    /** Returns whether there is a decimal type that holds the number and all values of the type. */
    private static boolean fits(BigDecimal number, DataType type) {
        int whole = type instanceof DecimalType decimal ? decimal.precision() - decimal.scale() : DIGITS_OF_LONG;
        int scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
        return Math.max(whole, number.precision() - number.scale()) + Math.max(scale, number.scale()) <= MOST_DIGITS;
    }

    private static String quoted(String text) {
        StringBuilder written = new StringBuilder("'");
        text.chars().forEach(unit -> append(written, (char) unit));
        return written.append('\'').toString();
    }

    private static void append(StringBuilder written, char unit) {
        if (unit == '\'' || unit == '\\') {
            written.append('\\').append(unit);
        } else if (unit < ' ') {
            written.append("\\u%04x".formatted((int) unit));
        } else {
            written.append(unit);
        }
    }
}
