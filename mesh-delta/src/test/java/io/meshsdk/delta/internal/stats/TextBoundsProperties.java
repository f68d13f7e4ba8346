package io.meshsdk.delta.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class TextBoundsProperties {
    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    @Property
    void lower_isNoGreaterAndShort(@ForAll("texts") String text) {
        String bound = TextBounds.lower(text);

        assertThat(compare(bound, text)).isLessThanOrEqualTo(0);
        assertThat(bound.codePointCount(0, bound.length())).isLessThanOrEqualTo(TextBounds.LONGEST);
    }

    @Property
    void upper_isNoSmallerShortAndValid(@ForAll("texts") String text) {
        TextBounds.upper(text).ifPresent(bound -> {
            assertThat(compare(bound, text)).isGreaterThanOrEqualTo(0);
            assertThat(bound.codePointCount(0, bound.length())).isLessThanOrEqualTo(TextBounds.LONGEST);
            assertThat(new String(bound.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(bound);
        });
    }

    @Property
    void upper_isAbsentOnlyIfThePrefixIsTheHighest(@ForAll("texts") String text) {
        boolean highest = text.startsWith(HIGHEST.repeat(TextBounds.LONGEST)) && text.length() > 2 * TextBounds.LONGEST;

        assertThat(TextBounds.upper(text).isEmpty()).isEqualTo(highest);
    }

    @Property
    void bothBounds_ofAShortText_areTheText(@ForAll("texts") String text) {
        String cut = text.substring(0, text.offsetByCodePoints(0, Math.min(31, text.codePointCount(0, text.length()))));

        assertThat(TextBounds.lower(cut)).isEqualTo(cut);
        assertThat(TextBounds.upper(cut)).contains(cut);
    }

    @Example
    void upper_beforeSurrogates_skipsThem() {
        String text = "\uD7FF".repeat(33);

        assertThat(TextBounds.upper(text)).contains("\uD7FF".repeat(31) + "\uE000");
    }

    @Example
    void upper_endingInTheHighest_raisesTheOneBefore() {
        assertThat(TextBounds.upper("a" + HIGHEST.repeat(40))).contains("b");
    }

    @Example
    void upper_allHighest_isAbsent() {
        assertThat(TextBounds.upper(HIGHEST.repeat(33))).isEmpty();
        assertThat(TextBounds.upper(HIGHEST.repeat(32))).contains(HIGHEST.repeat(32));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> points = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between('a', 'c')),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0xD7F0, 0xD7FF)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0xFFF0, 0x1000F)),
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Character.MAX_CODE_POINT)));
        Arbitrary<String> mixed = points.list()
                .ofMinSize(0)
                .ofMaxSize(40)
                .map(list -> list.stream().map(Character::toString).reduce("", String::concat));
        return Arbitraries.oneOf(mixed, Arbitraries.integers().between(0, 40).map(HIGHEST::repeat));
    }

    private static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
