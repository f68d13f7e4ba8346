package io.meshsdk.core.documents.manifest;

import io.meshsdk.core.documents.binding.TimeUnits;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code PT1H}, {@code 4h}, {@code 100ms}, {@code 24 hours}, {@code daily}.
 *
 * @since 0.1.0
 */
public final class WrittenDurations {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})\\s*([a-z]+)");
    private static final Map<String, Duration> WORDS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7));

    private WrittenDurations() {}

    /** Returns the duration, or nothing where the text is none. */
    public static Optional<Duration> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (WORDS.containsKey(word)) {
            return Optional.ofNullable(WORDS.get(word));
        }
        Matcher amount = AMOUNT.matcher(word);
        return amount.matches()
                ? TimeUnits.length(amount.group(2)).map(unit -> unit.multipliedBy(Long.parseLong(amount.group(1))))
                : iso(text);
    }

    /** Returns the unit that a key ends with, {@code h} of {@code max_age_hours}; empty where it ends with none. */
    public static String unitOf(String key) {
        String last = key.substring(key.lastIndexOf('_') + 1);
        return TimeUnits.length(last).isPresent() ? last : "";
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
