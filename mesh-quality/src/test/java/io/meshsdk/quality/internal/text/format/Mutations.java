package io.meshsdk.quality.internal.text.format;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that are examples of formats, or nearly. */
final class Mutations {
    private static final List<String> EXAMPLES = List.of(
            "first.last@mail.example.org",
            "01234567-89ab-CDEF-0123-456789abcdef",
            "192.168.10.255",
            "2001:db8::8a2e:370:7334",
            "::ffff:192.0.2.128",
            "https://example.org/x",
            "+44 20 7946 0958",
            "4111 1111 1111 1111",
            "DE89370400440532013000",
            "DEUTDEFF500",
            "EUR",
            "de",
            "zh-Hant-TW",
            "2026-11-20T07:00:00.5+01:00",
            "P1DT12H0.5S",
            "-12.50",
            "[{\"a\\u00e9\": [1e-5, true, null]}, \"é\"]",
            "YWJjZA==",
            "1.0.0-rc.1+build.5",
            "00:1B:44:11:3A:B7",
            "978-3-16-148410-0",
            "0-8044-2957-X");

    private Mutations() {}

    static Arbitrary<String> ofEveryFormat() {
        return Arbitraries.of(EXAMPLES).flatMap(text -> of(text, "09:-.+ @/aFZX\"\\{[é€"));
    }

    /** Returns a text, and what becomes of it with one or two letters more, less or others. */
    static Arbitrary<String> of(String text, String letters) {
        return once(text, letters).flatMap(one -> once(one, letters));
    }

    private static Arbitrary<String> once(String text, String letters) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Math.max(0, text.length() - 1)),
                        Arbitraries.chars().with(letters.toCharArray()),
                        Arbitraries.of(0, 0, 1, 2, 2, 3, 4))
                .as((at, letter, kind) -> mutated(text, at, letter, text.isEmpty() ? 0 : kind));
    }

    private static String mutated(String text, int at, char letter, int kind) {
        return switch (kind) {
            case 0 -> text;
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 3 -> text.substring(0, at);
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }
}
