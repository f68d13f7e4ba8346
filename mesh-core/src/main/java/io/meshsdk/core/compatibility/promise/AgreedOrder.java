package io.meshsdk.core.compatibility.promise;

import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which promises of one property promise more: the properties of the Open Data Contract Standard, with their units. */
final class AgreedOrder {
    private static final Set<String> MORE_IS_BETTER =
            Set.of("throughput", "availability", "retention", "endOfSupport", "endOfLife", "completeness", "accuracy");
    private static final Set<String> LESS_IS_BETTER = Set.of(
            "errorRate",
            "generalAvailability",
            "frequency",
            "latency",
            "freshness",
            "timeToDetect",
            "timeToNotify",
            "timeToRepair");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("week", Duration.ofDays(7)),
            Map.entry("month", Duration.ofDays(30)),
            Map.entry("y", Duration.ofDays(365)),
            Map.entry("yr", Duration.ofDays(365)),
            Map.entry("year", Duration.ofDays(365)));

    /** Numbers of more digits are not compared: their product could take all memory. */
    private static final int MAX_DIGITS = 1000;

    private AgreedOrder() {}

    static Strictness compare(Agreed before, Agreed after) {
        if (before.value().equals(after.value())
                && before.unit().equals(after.unit())
                && before.valueExt().equals(after.valueExt())) {
            return Strictness.SAME;
        }
        Optional<Integer> growth =
                before.valueExt().equals(after.valueExt()) ? growth(before, after) : Optional.empty();
        if (growth.isEmpty()) {
            return Strictness.OTHER;
        }
        if (MORE_IS_BETTER.contains(after.property())) {
            return Strictness.ofGrowth(growth.get());
        }
        return LESS_IS_BETTER.contains(after.property())
                ? Strictness.ofGrowth(growth.get()).reversed()
                : Strictness.OTHER;
    }

    /** Returns the moment that a value names, where it names one. */
    static Optional<Instant> moment(Value value) {
        String text = value.toString();
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> growth(Agreed before, Agreed after) {
        Optional<Instant> momentBefore = moment(before.value());
        Optional<Instant> momentAfter = moment(after.value());
        if (momentBefore.isPresent() && momentAfter.isPresent()) {
            return Optional.of(momentAfter.get().compareTo(momentBefore.get()));
        }
        Optional<BigDecimal> one = amount(before);
        Optional<BigDecimal> next = amount(after);
        boolean comparable = before.unit().equals(after.unit())
                || (span(before).isPresent() && span(after).isPresent());
        return one.isPresent() && next.isPresent() && comparable
                ? Optional.of(next.get().compareTo(one.get()))
                : Optional.empty();
    }

    /** Returns a number, in seconds where its unit is one of time. */
    private static Optional<BigDecimal> amount(Agreed level) {
        try {
            BigDecimal number = new BigDecimal(level.value().toString());
            boolean isShort = number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
            BigDecimal factor = span(level)
                    .map(Duration::toSeconds)
                    .map(BigDecimal::valueOf)
                    .orElse(BigDecimal.ONE);
            return isShort ? Optional.of(number.multiply(factor)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> span(Agreed level) {
        String unit = level.unit().orElse("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(UNITS.getOrDefault(
                unit, UNITS.get(unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit)));
    }
}
