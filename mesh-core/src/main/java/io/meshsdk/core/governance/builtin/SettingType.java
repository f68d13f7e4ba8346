package io.meshsdk.core.governance.builtin;

import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.manifest.WrittenDurations;
import io.meshsdk.core.documents.manifest.WrittenShares;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.quality.Severity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the value of a setting may be.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum SettingType {
    /** Words. */
    TEXT("text", SettingType::word),
    /** Several words; one word stands for a list of it. */
    TEXTS("a list of texts", SettingType::words),
    /** A share in [0,1], also written {@code 99.9%} or {@code 99.9}. */
    RATIO("a share, for example 0.99 or '99%'", value -> word(value).flatMap(WrittenShares::parse)),
    /** A positive duration: {@code PT24H}, {@code 24 hours}, {@code daily}. */
    DURATION(
            "a duration, for example 'PT24H' or '24 hours'",
            value -> word(value).map(SettingType::spaced).flatMap(WrittenDurations::parse)),
    /** A positive period of days, months or years: {@code P7Y}, {@code 7 years}. */
    PERIOD("a period, for example 'P7Y' or '30 days'", value -> word(value).flatMap(CalendarSpan::parse)),
    /** How many there are, in an {@code int}: a whole number, and none below zero. */
    COUNT("a whole number, not below zero", value -> word(value).flatMap(SettingType::count)),
    /** Yes or no. */
    FLAG("true or false", SettingType::flag),
    /** A day or an instant of ISO 8601; a day begins in UTC. */
    INSTANT("a day or instant, for example '2027-01-01'", value -> word(value).flatMap(SettingType::instant)),
    /** One of the severities. */
    SEVERITY("one of info, warning, error, critical", value -> constant(Severity.values(), value)),
    /** One of the modes of a policy. */
    MODE("one of observe, warn, enforce", value -> constant(PolicyMode.values(), value)),
    /** One of the classifications. */
    CLASSIFICATION(
            "one of public, internal, confidential, restricted", value -> constant(Classification.values(), value)),
    /** Whatever the provider of a kind makes of it. */
    ANY("a value", Optional::of);

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String expected;
    private final Function<Value, Optional<? extends Object>> reading;

    SettingType(String expected, Function<Value, Optional<? extends Object>> reading) {
        this.expected = expected;
        this.reading = reading;
    }

    /** Returns what is expected, in words. */
    public String expected() {
        return expected;
    }

    Optional<Object> read(Value value) {
        return reading.apply(value).map(Object.class::cast);
    }

    private static Optional<String> word(Value value) {
        boolean plain = value instanceof Value.Text || value instanceof Value.Numeric || value instanceof Value.Flag;
        return plain ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Optional<List<String>> words(Value value) {
        if (value instanceof Value.Items items) {
            List<Optional<String>> read =
                    items.items().stream().map(SettingType::word).toList();
            return read.stream().allMatch(Optional::isPresent)
                    ? Optional.of(read.stream().flatMap(Optional::stream).toList())
                    : Optional.empty();
        }
        return word(value).map(List::of);
    }

    private static Optional<Integer> count(String text) {
        return Optional.of(text)
                .filter(written -> written.matches("[0-9]{1,18}(\\.0{1,18})?"))
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(MOST) <= 0)
                .map(BigDecimal::intValueExact);
    }

    private static Optional<Boolean> flag(Value value) {
        return word(value)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, Value value) {
        return word(value)
                .flatMap(text -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equalsIgnoreCase(text.replace('-', '_')))
                        .findFirst());
    }

    private static String spaced(String text) {
        return text.replace('_', ' ');
    }
}
