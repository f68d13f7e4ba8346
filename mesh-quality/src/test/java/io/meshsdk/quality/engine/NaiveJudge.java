package io.meshsdk.quality.engine;

import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.RowSample.Position;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.filter.Filter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges rows of Java values one after the other, in the plainest way there is. */
record NaiveJudge(Table table, Instant now, Map<String, Table> others) {
    /** The formats it knows; the others are compared with other judges where they are. */
    static final List<ValueFormat> FORMATS = List.of(
            ValueFormat.EMAIL,
            ValueFormat.UUID,
            ValueFormat.IPV4,
            ValueFormat.URL,
            ValueFormat.DATE,
            ValueFormat.DATE_TIME);

    NaiveJudge(Table table, Instant now) {
        this(table, now, Map.of());
    }

    /** What is found; passed is null where it cannot be evaluated, and it warns where only the milder condition is not met. */
    record Finding(Boolean passed, boolean warns, long evaluated, long failing, List<Position> positions) {
        static Finding of(Boolean passed, long evaluated, long failing, List<Position> positions) {
            return new Finding(passed, false, evaluated, failing, positions);
        }

        static Finding unknown() {
            return of(null, 0, 0, List.of());
        }
    }

    Finding judge(Expectation expectation) {
        Check check = expectation.check();
        Finding found = new NaiveChecks(this, rows(expectation.filter())).judge(check);
        if (found.passed() == null || !check.takesCondition()) {
            return found;
        }
        boolean counts = check instanceof ShapeCheck.RowCount;
        boolean share = Stream.of(expectation.condition(), expectation.warningCondition())
                .flatMap(Optional::stream)
                .anyMatch(condition -> condition.unit() == Condition.Unit.PERCENT);
        if (share && (counts || found.evaluated() == 0)) {
            return Finding.unknown();
        }
        long amount = counts ? found.evaluated() : found.failing();
        boolean holds =
                expectation.condition().map(one -> holds(one, amount, found)).orElse(found.passed());
        boolean calm = expectation
                .warningCondition()
                .map(one -> holds(one, amount, found))
                .orElse(true);
        boolean warns = holds && !calm;
        long failing =
                counts && (expectation.condition().isPresent() || warns) ? (holds && calm ? 0 : 1) : found.failing();
        return new Finding(holds && calm, warns, found.evaluated(), failing, found.positions());
    }

    private static boolean holds(Condition condition, long amount, Finding found) {
        BigDecimal number = BigDecimal.valueOf(amount);
        return condition.unit() == Condition.Unit.PERCENT
                ? condition.holds(number.multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(found.evaluated()), new MathContext(40)))
                : condition.holds(number);
    }

    /** Returns the rows that a filter lets through. */
    List<Located> rows(Optional<Filter> filter) {
        List<Located> rows = new ArrayList<>();
        for (int i = 0; i < table.partitions().size(); i++) {
            List<List<Object>> some = table.partitions().get(i);
            for (int k = 0; k < some.size(); k++) {
                List<Object> row = some.get(k);
                if (filter.isEmpty()
                        || Boolean.TRUE.equals(NaiveFilter.holds(filter.get(), column -> valueOf(row, column)))) {
                    rows.add(new Located(row, new Position(i, k)));
                }
            }
        }
        return rows;
    }

    Object valueOf(List<Object> row, String column) {
        return row.get(table.schema().indexOf(column));
    }

    /** A row and where it is. */
    record Located(List<Object> row, Position position) {}

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
            default ->
                throw new IllegalArgumentException("Format %s is compared with others elsewhere".formatted(format));
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
}
