package io.meshsdk.quality.internal.text.date;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateParserTest {
    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 29/02/2024, true",
        "dd/MM/yyyy, 29/02/2023, false",
        "dd/MM/yyyy, 31/04/2023, false",
        "dd/MM/yyyy, 00/04/2023, false",
        "dd/MM/yyyy, 1/04/2023, false",
        "dd/MM/yyyy, 01-04-2023, false",
        "dd/MM/yyyy, 01/04/23, false",
        "dd/MM/yyyy, 01/04/+12023, true",
        "yyyyMMdd, 20240229, true",
        "yyyyMMdd, 20241301, false",
        "yyyyMMdd, 120240229, false",
        "uuuu-MM-dd'T'HH:mm:ss, 2026-11-20T23:59:59, true",
        "uuuu-MM-dd'T'HH:mm:ss, 2026-11-20T24:00:00, false",
        "uuuu-MM-dd'T'HH:mm:ss, 2026-11-20 23:59:59, false",
        "yyyy-MM-dd, -0044-03-15, true",
        "d MMM yyyy, 5 Nov 2026, true",
        "d MMM yyyy, 5 Foo 2026, false",
        "d MMM yyyy, 31 Feb 2026, false",
        "dd.MM.yy, 28.02.26, true",
        "dd.MM.yy, 29.02.26, false",
        "dd.MM.yyyy G, 15.03.0044 BC, true",
        "yyyy-MM[-dd], 2026-11, true",
        "MM/yyyy, 12/2026, true",
        "MM/yyyy, 13/2026, false",
        "MM/yyyy, 00/2026, false",
        "M/yyyy, 13/2026, false",
        "HH:mm, 07:30, true",
        "HH:mm, 07:60, false",
        "dd MM, 31 02, true",
        "yyyy年MM月dd日, 2026年11月20日, true",
        "yyyy''MM, 2026'11, true"
    })
    void matches_example_isJudgedAsStated(String pattern, String text, boolean expected) {
        assertThat(matches(DateParser.of(pattern), text)).isEqualTo(expected);
    }

    @Property(tries = 3000)
    void matches_anyTextOfAnyPattern_agreesWithJavaTime(
            @ForAll("patterns") String pattern,
            @ForAll("times") LocalDateTime time,
            @ForAll("mutations") Mutation mutation) {
        DateTimeFormatter reference =
                DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        String text = mutation.of(time.format(reference));

        assertThat(matches(DateParser.of(pattern), text)).as(text).isEqualTo(parses(reference, text));
        assertThat(matches(DateParser.of(pattern.replace('u', 'y')), text))
                .as(text)
                .isEqualTo(parses(reference, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bbb", "yyyy-MM-dd'", "yyyy{", "DDDDDD"})
    void of_textThatIsNoPattern_throws(String pattern) {
        assertThatThrownBy(() -> DateParser.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matches_patternWithWordsInQuotes_keepsTheWords() {
        assertThat(matches(DateParser.of("'day' dd 'of' MM yyyy"), "day 20 of 11 2026"))
                .isTrue();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "dd/MM/uuuu",
                "uuuuMMdd",
                "uuuu-MM-dd",
                "uuuu-MM-dd'T'HH:mm:ss",
                "uuuuMMddHHmmss",
                "ddMMuuuu HH",
                "d.M.uuuu",
                "M/uuuu",
                "dd MMM uuuu",
                "uuuu-DDD",
                "MM/uuuu",
                "HH:mm",
                "mm:ss",
                "dd.MM.uu",
                "uuuu",
                "ss''uuuu");
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10001, 10001),
                        Arbitraries.integers().between(1, 365),
                        Arbitraries.integers().between(0, 86399))
                .as((year, day, second) ->
                        LocalDateTime.of(year, 1, 1, 0, 0).plusDays(day).plusSeconds(second));
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of('0', '1', '3', '9', '-', '+', '/', 'é'),
                        Arbitraries.of(0, 1, 2, 2, 2, 3))
                .as(Mutation::new);
    }

    private static boolean parses(DateTimeFormatter formatter, String text) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            return Stream.of(MONTH_OF_YEAR, HOUR_OF_DAY, MINUTE_OF_HOUR, SECOND_OF_MINUTE)
                    .filter(parsed::isSupported)
                    .allMatch(field -> field.range().isValidValue(parsed.getLong(field)));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean matches(DateParser parser, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return parser.matches(bytes, 0, bytes.length);
    }

    private record Mutation(int place, char letter, int kind) {
        String of(String text) {
            int at = Math.min(place, text.length() - 1);
            return switch (kind) {
                case 0 -> text;
                case 1 -> text.substring(0, at) + letter + text.substring(at);
                case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
                default -> text.substring(0, at) + text.substring(at + 1);
            };
        }
    }
}
