package io.meshsdk.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Nullified;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class MaskOrderProperties {
    @Property
    void hidesAtLeast_ofAMask_tellsApartNoTextsThatTheOtherMasksAlike(
            @ForAll("masks") Mask mask,
            @ForAll("masks") Mask other,
            @ForAll("texts") String one,
            @ForAll("texts") String two) {
        Assume.that(seen(other, one).equals(seen(other, two)));

        if (MaskOrder.hidesAtLeast(mask, Optional.of(other))) {
            assertThat(seen(mask, one)).isEqualTo(seen(mask, two));
        }
    }

    @Property
    void strictest_ofTwoMasks_hidesAtLeastWhatEachDoes(@ForAll("masks") Mask one, @ForAll("masks") Mask other) {
        Mask strictest = MaskOrder.strictest(one, other);

        assertThat(MaskOrder.hidesAtLeast(strictest, Optional.of(one))).isTrue();
        assertThat(MaskOrder.hidesAtLeast(strictest, Optional.of(other))).isTrue();
    }

    @Example
    void hidesAtLeast_ofAShorterPartialMask_isFalse() {
        assertThat(TextMaskProperties.masked(Mask.partial(2, 1), "abc")).isEqualTo("***");
        assertThat(TextMaskProperties.masked(Mask.partial(1, 1), "abc")).isEqualTo("a***c");
        assertThat(MaskOrder.hidesAtLeast(Mask.partial(1, 1), Optional.of(Mask.partial(2, 1))))
                .isFalse();
        assertThat(MaskOrder.strictest(Mask.partial(1, 1), Mask.partial(2, 1))).isEqualTo(Mask.nullified());
    }

    private static Optional<String> seen(Mask mask, String text) {
        return mask instanceof Nullified ? Optional.empty() : Optional.of(TextMaskProperties.masked(mask, text));
    }

    @Provide
    Arbitrary<Mask> masks() {
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 2);
        return Arbitraries.oneOf(
                Arbitraries.of(Mask.nullified(), Mask.redacted(), Mask.email()),
                length.flatMap(first -> length.map(last -> Mask.partial(first, last))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b').ofMaxLength(4);
    }
}
