package io.meshsdk.quality.engine;

import io.meshsdk.quality.Check;
import io.meshsdk.quality.Literal;
import io.meshsdk.quality.RowSample.Position;
import io.meshsdk.quality.ValueFormat;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Judges rows of Java values one after the other, in the plainest way there is. */
record NaiveJudge(Table table, Instant now) {
    /** What a check finds; passed is null where it cannot be evaluated. */
    record Finding(Boolean passed, long evaluated, long failing, List<Position> positions) {}

    Finding judge(Check check) {
        if (check instanceof Check.NotNull notNull) {
            return nulls(notNull.column(), share -> share.compareTo(BigDecimal.ONE) == 0, true);
        }
        if (check instanceof Check.Completeness completeness) {
            BigDecimal threshold = BigDecimal.valueOf(completeness.threshold());
            return nulls(completeness.column(), share -> share.compareTo(threshold) >= 0, null);
        }
        if (check instanceof Check.Range range) {
            return values(range.column(), value -> isWithin(value, range));
        }
        if (check instanceof Check.OneOf list) {
            return values(
                    list.column(),
                    value -> list.values().stream()
                            .anyMatch(literal -> compare(value, literal).equals(OptionalInt.of(0))));
        }
        if (check instanceof Check.Matches matches) {
            return values(matches.column(), value -> ((String) value).matches(matches.pattern()));
        }
        if (check instanceof Check.HasFormat format) {
            return values(format.column(), value -> hasFormat((String) value, format.format()));
        }
        if (check instanceof Check.Unique unique) {
            return unique(unique.columns());
        }
        if (check instanceof Check.Freshness freshness) {
            return freshness(freshness);
        }
        if (check instanceof Check.RowCount count) {
            long rows = table.rowCount();
            boolean passed = rows >= count.minimum() && rows <= count.maximum().orElse(rows);
            long off = rows < count.minimum()
                    ? count.minimum() - rows
                    : rows - count.maximum().orElse(rows);
            return new Finding(passed, rows, passed ? 0 : off, List.of());
        }
        throw new IllegalArgumentException("Cannot judge " + check);
    }

    private Finding nulls(String column, Predicate<BigDecimal> passes, Boolean ofNothing) {
        List<Position> positions = new ArrayList<>();
        forEach((row, position) -> {
            if (valueOf(row, column) == null) {
                positions.add(position);
            }
        });
        long rows = table.rowCount();
        Boolean passed = rows == 0
                ? ofNothing
                : Boolean.valueOf(passes.test(BigDecimal.valueOf(rows - positions.size())
                        .divide(BigDecimal.valueOf(rows), new java.math.MathContext(30))));
        return new Finding(passed, rows, positions.size(), positions);
    }

    private Finding values(String column, Predicate<Object> isGood) {
        List<Position> positions = new ArrayList<>();
        long[] evaluated = {0};
        forEach((row, position) -> {
            Object value = valueOf(row, column);
            if (value != null) {
                evaluated[0]++;
                if (!isGood.test(value)) {
                    positions.add(position);
                }
            }
        });
        return new Finding(positions.isEmpty(), evaluated[0], positions.size(), positions);
    }

    private Finding unique(List<String> columns) {
        Set<List<Object>> seen = new HashSet<>();
        List<Position> positions = new ArrayList<>();
        long[] evaluated = {0};
        forEach((row, position) -> {
            List<Object> key = new ArrayList<>();
            columns.forEach(column -> key.add(canonical(valueOf(row, column))));
            if (key.stream().allMatch(Objects::nonNull)) {
                evaluated[0]++;
                if (!seen.add(key)) {
                    positions.add(position);
                }
            }
        });
        return new Finding(positions.isEmpty(), evaluated[0], positions.size(), positions);
    }

    private Finding freshness(Check.Freshness check) {
        List<Instant> moments = new ArrayList<>();
        forEach((row, position) -> {
            Object value = valueOf(row, check.column());
            if (value != null) {
                Instant moment = value instanceof LocalDate day
                        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                        : (Instant) value;
                if (!moment.isAfter(now)) {
                    moments.add(moment);
                }
            }
        });
        if (moments.isEmpty()) {
            return new Finding(null, 0, 0, List.of());
        }
        boolean fresh = moments.stream().anyMatch(moment -> !moment.isBefore(now.minus(check.maximumAge())));
        return new Finding(fresh, 1, fresh ? 0 : 1, List.of());
    }

    private static boolean isWithin(Object value, Check.Range range) {
        boolean high = range.low()
                .map(low -> compare(value, low))
                .map(order -> order.orElse(-1) >= 0)
                .orElse(true);
        boolean low = range.high()
                .map(most -> compare(value, most))
                .map(order -> order.orElse(1) <= 0)
                .orElse(true);
        return high && low && !isNan(value);
    }

    private static boolean isNan(Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static OptionalInt compare(Object value, Literal literal) {
        if (isNan(value)) {
            return OptionalInt.empty();
        }
        if (literal instanceof Literal.Text text) {
            return OptionalInt.of(Arrays.compare(
                    ((String) value).codePoints().toArray(),
                    text.value().codePoints().toArray()));
        }
        if (literal instanceof Literal.Day day) {
            return OptionalInt.of(Integer.signum(((LocalDate) value).compareTo(day.value())));
        }
        if (literal instanceof Literal.Moment moment) {
            return OptionalInt.of(((Instant) value).compareTo(moment.value()));
        }
        double infinite = value instanceof Double || value instanceof Float ? ((Number) value).doubleValue() : 0;
        double bound = literal instanceof Literal.Floating floating ? floating.value() : 0;
        if (Double.isInfinite(infinite) || Double.isInfinite(bound)) {
            return OptionalInt.of(
                    Double.isInfinite(infinite) && infinite == bound
                            ? 0
                            : Double.isInfinite(infinite) ? (infinite > 0 ? 1 : -1) : (bound > 0 ? -1 : 1));
        }
        return OptionalInt.of(decimal(value).compareTo(decimal(literal)));
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof Double || value instanceof Float
                ? new BigDecimal(((Number) value).doubleValue())
                : BigDecimal.valueOf(((Number) value).longValue());
    }

    private static BigDecimal decimal(Literal literal) {
        if (literal instanceof Literal.Whole whole) {
            return BigDecimal.valueOf(whole.value());
        }
        return literal instanceof Literal.Exact exact
                ? exact.value()
                : new BigDecimal(((Literal.Floating) literal).value());
    }

    private static Object canonical(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue() + 0.0;
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    static boolean hasFormat(String text, ValueFormat format) {
        return switch (format) {
            case EMAIL ->
                Pattern.matches(
                        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                                + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?",
                        text);
            case UUID -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
            case IPV4 -> isIpv4(text);
            case URL -> isUrl(text);
            case DATE -> text.matches("\\d{4}-\\d\\d-\\d\\d") && parses(() -> LocalDate.parse(text));
            case DATE_TIME ->
                text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)")
                        && parses(() -> OffsetDateTime.parse(text));
        };
    }

    private static boolean isIpv4(String text) {
        try {
            return text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")
                    && InetAddress.getByName(text).getHostAddress().equals(text);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isUrl(String text) {
        return text.matches("(?i)(https?|ftp):.*")
                && parses(() -> Objects.requireNonNull(URI.create(text).getHost()));
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeException | IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private Object valueOf(List<Object> row, String column) {
        return row.get(table.schema().indexOf(column));
    }

    private void forEach(RowVisitor visitor) {
        for (int i = 0; i < table.partitions().size(); i++) {
            List<List<Object>> rows = table.partitions().get(i);
            for (int k = 0; k < rows.size(); k++) {
                visitor.visit(rows.get(k), new Position(i, k));
            }
        }
    }

    private interface RowVisitor {
        void visit(List<Object> row, Position position);
    }
}
