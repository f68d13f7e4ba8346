package io.meshsdk.quality.internal.text.date;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.internal.text.TextMatcher;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarFormatTest {
    @Property(tries = 10_000)
    void formats_anyText_agreeWithJavaTime(@ForAll("texts") String text) {
        assertThat(matches(CalendarFormat::isDate, text)).as(text).isEqualTo(parses(LocalDate::parse, text));
        assertThat(matches(CalendarFormat::isTime, text)).as(text).isEqualTo(parses(LocalTime::parse, text));
        assertThat(matches(CalendarFormat::isLocalDateTime, text))
                .as(text)
                .isEqualTo(parses(LocalDateTime::parse, text));
        assertThat(matches(CalendarFormat::isDateTime, text))
                .as(text)
                .isEqualTo(hasOffset(text) && parses(OffsetDateTime::parse, text));
        assertThat(matches(CalendarFormat::isYearMonth, text)).as(text).isEqualTo(parses(YearMonth::parse, text));
    }

    @Property(tries = 10_000)
    void duration_anyText_agreesWithJavaTime(@ForAll("durations") String text) {
        assertThat(matches(DurationFormat::matches, text)).as(text).isEqualTo(isDuration(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1Y2M3W4DT5H6M7.089S", "PT0S", "P2W", "-P1D", "PT1M", "P1M", "PT36H", "P1YT1S"})
    void duration_validExample_matches(String text) {
        assertThat(matches(DurationFormat::matches, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1",
                "1D",
                "P1DT",
                "P1S",
                "PT1D",
                "P1D2M",
                "P1D1D",
                "P1.5D",
                "PT1.5M",
                "PT.5S",
                "PT1.S",
                "PT1.0123456789S",
                "p1d",
                "P-1D",
                "P1D ",
                "P1H",
                "--P1D",
                "P1DT1",
                "P1D1"
            })
    void duration_invalidExample_doesNotMatch(String text) {
        assertThat(matches(DurationFormat::matches, text)).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "2024-02-29",
                        "2026-11",
                        "07:30",
                        "23:59:59.123456789",
                        "2024-02-29T07:30",
                        "2026-12-31T23:59:59.5",
                        "2026-12-31T23:59:59+01:00",
                        "0000-01-01T00:00Z",
                        "2026-12-31T23:59-18:00",
                        "2026-11-20T07:00:00.1Z")
                .flatMap(text -> mutations(text, "0123459:-+.TZ "));
    }

    @Provide
    Arbitrary<String> durations() {
        return Arbitraries.of(
                        "P1Y2M3W4D", "P4DT5H6M7.089S", "PT7S", "-P2W", "P10Y", "P1Y2M3W4DT5H6M7S", "PT6M", "PT0.5S")
                .flatMap(text -> mutations(text, "0123PTYMWDHS.-"));
    }

    private static Arbitrary<String> mutations(String text, String letters) {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, text.length() - 1),
                        Arbitraries.chars().with(letters.toCharArray()),
                        Arbitraries.of(0, 1, 2, 2, 2, 3, 4))
                .as((at, letter, kind) -> switch (kind) {
                    case 0 -> text;
                    case 1 -> text.substring(0, at) + letter + text.substring(at);
                    case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
                    case 3 -> text.substring(0, at);
                    default -> text.substring(0, at) + text.substring(at + 1);
                });
    }

    /** Splits at the T what java.time has two types for. */
    private static boolean isDuration(String text) {
        String plain = text.startsWith("-") ? text.substring(1) : text;
        if (!plain.matches("P[0-9A-Z.]+")) {
            return false;
        }
        int time = plain.indexOf('T');
        boolean date = time == 1 || parses(Period::parse, time < 0 ? plain : plain.substring(0, time));
        return date && (time < 0 || parses(Duration::parse, "P" + plain.substring(time))) && !plain.contains(".S");
    }

    private static boolean hasOffset(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
    }

    /** Leaves out what java.time reads beyond ISO 8601: years with a sign and points without a fraction. */
    private static boolean parses(Function<CharSequence, ?> parser, String text) {
        try {
            return parser.apply(text) != null && !text.matches("[+-]\\d{4,}.*|.*\\.(\\D.*)?");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean matches(TextMatcher matcher, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return matcher.matches(bytes, 0, bytes.length);
    }
}
