package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.ValueFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "email, a@b.c, true",
        "email, first.last+tag@mail.example.org, true",
        "email, a@b, false",
        "email, .a@b.c, false",
        "email, a.@b.c, false",
        "email, a..b@c.d, false",
        "email, a@-b.c, false",
        "email, a@b-.c, false",
        "email, a@b..c, false",
        "email, a@b.c., false",
        "email, a@b@c.d, false",
        "email, @b.c, false",
        "email, ü@b.c, false",
        "uuid, 01234567-89ab-CDEF-0123-456789abcdef, true",
        "uuid, 0123456789abCDEF0123456789abcdef, false",
        "uuid, g1234567-89ab-cdef-0123-456789abcdef, false",
        "ipv4, 0.0.0.0, true",
        "ipv4, 255.255.255.255, true",
        "ipv4, 01.0.0.0, false",
        "ipv4, 1.2.3, false",
        "ipv4, 1.2.3.4.5, false",
        "ipv4, 1.2.3.256, false",
        "ipv4, 1.2.3., false",
        "url, http://example.org, true",
        "url, HTTPS://example.org:8443/a?b=c#d, true",
        "url, ftp://files.example.org, true",
        "url, //example.org, false",
        "url, http:///path, false",
        "url, file:///etc, false",
        "url, http://a b, false",
        "date, 2024-02-29, true",
        "date, 2023-02-29, false",
        "date, 2000-02-29, true",
        "date, 1900-02-29, false",
        "date, 2026-13-01, false",
        "date, 2026-00-01, false",
        "date, 2026-11-31, false",
        "date, 2026-1-1, false",
        "date, 26-11-20, false",
        "date-time, 2026-11-20T07:00:00Z, true",
        "date-time, 2026-11-20T07:00:00.123456789+01:00, true",
        "date-time, 2026-11-20T07:00Z, true",
        "date-time, 2026-11-20T07:00:00, false",
        "date-time, 2026-11-20 07:00:00Z, false",
        "date-time, 2026-11-20T24:00:00Z, false",
        "date-time, 2026-11-20T07:00:60Z, false",
        "date-time, 2026-11-20T07:00:00.Z, false",
        "date-time, 2026-11-20T07:00:00+18:01, false",
        "date-time, 2026-11-20T07:00:00+1:00, false"
    })
    void rule_example_isJudgedAsStated(String format, String text, boolean expected) {
        assertThat(holds(ValueFormat.parse(format), text)).isEqualTo(expected);
    }

    @Property(tries = 3000)
    void rule_anyMutationOfAnExample_agreesWithTheNaiveJudge(@ForAll("mutations") String text) {
        for (ValueFormat format : ValueFormat.values()) {
            assertThat(holds(format, text)).as(format.id()).isEqualTo(NaiveJudge.hasFormat(text, format));
        }
    }

    @Property(tries = 3000)
    void rule_anyBeginning_readsNoByteBehindTheText(
            @ForAll("mutations") String text, @ForAll @IntRange(max = 60) int most) {
        String beginning = text.substring(0, Math.min(most, text.length()));
        for (ValueFormat format : ValueFormat.values()) {
            assertThat(holdsAlone(format, beginning))
                    .as(format.id())
                    .isEqualTo(NaiveJudge.hasFormat(beginning, format));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T07", "2026-11-20T07:", "2026-11-20T07:0", "2026-11-20T07:00+01", "2026-11-20T"})
    void rule_timeBrokenOffAtTheEndOfItsArray_isNone(String text) {
        assertThat(holdsAlone(ValueFormat.DATE_TIME, text)).isFalse();
    }

    @Provide
    Arbitrary<String> mutations() {
        Arbitrary<String> examples = Arbitraries.of(
                "first.last@mail.example.org",
                "01234567-89ab-CDEF-0123-456789abcdef",
                "192.168.10.255",
                "https://example.org/x",
                "2026-11-20",
                "2024-02-29",
                "2026-11-20T07:00:00.5+01:00",
                "2026-11-20T23:59Z");
        Arbitrary<Character> letters =
                Arbitraries.of('.', '-', '@', ':', 'Z', 'T', '+', '0', '1', '3', '9', 'a', 'é', ' ');
        return net.jqwik.api.Combinators.combine(
                        examples, Arbitraries.integers().between(0, 40), letters, Arbitraries.of(0, 1, 2, 3))
                .as((text, place, letter, kind) -> {
                    int at = Math.min(place, text.length() - 1);
                    return switch (kind) {
                        case 0 -> text;
                        case 1 -> text.substring(0, at) + letter + text.substring(at);
                        case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
                        default -> text.substring(0, at) + text.substring(at + 1);
                    };
                });
    }

    private static boolean holds(ValueFormat format, String text) {
        return holds(format, BytesColumn.ofStrings(List.of(text)));
    }

    /** Judges a text whose bytes fill their array to the end. */
    private static boolean holdsAlone(ValueFormat format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return holds(format, BytesColumn.of(bytes, new int[] {0, bytes.length}, Validity.allValid(1)));
    }

    private static boolean holds(ValueFormat format, BytesColumn oneText) {
        boolean[] broken = new boolean[1];
        Formats.rule(format).mark(oneText, broken);
        return !broken[0];
    }
}
