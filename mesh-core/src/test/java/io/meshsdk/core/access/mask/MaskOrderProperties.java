package io.meshsdk.core.access.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Nullified;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.schema.DataType;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    @Property
    void hidesAtLeast_ofMasksOfNumbers_tellsApartNoNumbersThatTheOtherMasksAlike(
            @ForAll("numberMasks") Mask mask,
            @ForAll("numberMasks") Mask other,
            @ForAll @IntRange(min = -130, max = 130) int one,
            @ForAll @IntRange(min = -130, max = 130) int two) {
        Assume.that(seen(other, one).equals(seen(other, two)));

        if (MaskOrder.hidesAtLeast(mask, Optional.of(other))) {
            assertThat(seen(mask, one)).isEqualTo(seen(mask, two));
        }
    }

    @Property
    void hidesAtLeast_ofTruncatedDays_tellsApartNoDaysThatTheOtherMasksAlike(
            @ForAll("units") Mask.Truncated.To unit,
            @ForAll("units") Mask.Truncated.To other,
            @ForAll @IntRange(min = -9000, max = 9000) int day,
            @ForAll @IntRange(max = 400) int later) {
        int one = day(other, day);
        int two = day(other, day + later);
        Assume.that(one == two);

        if (MaskOrder.hidesAtLeast(Mask.truncated(unit), Optional.of(Mask.truncated(other)))) {
            assertThat(day(unit, day)).isEqualTo(day(unit, day + later)).isLessThanOrEqualTo(day);
        }
    }

    private static int day(Mask.Truncated.To unit, int day) {
        return ((IntColumn) new TimeMask(unit).apply(IntColumn.of(day))).value(0);
    }

    private static String seen(Mask mask, int number) {
        IntColumn column = IntColumn.of(number);
        if (mask instanceof Mask.Rounded rounded) {
            IntColumn seen = (IntColumn) new NumberMask(rounded.step(), new DataType.IntType()).apply(column);
            return Integer.toString(seen.value(0));
        }
        BucketMask buckets = new BucketMask(((Mask.Bucketed) mask).bounds());
        return ((BytesColumn) buckets.apply(column)).text(0);
    }

    @Provide
    Arbitrary<Mask.Truncated.To> units() {
        return Arbitraries.of(Mask.Truncated.To.values());
    }

    @Provide
    Arbitrary<Mask> numberMasks() {
        return Arbitraries.oneOf(
                Arbitraries.of("1", "2", "3", "4", "6", "12", "100").map(Mask::rounded),
                Arbitraries.of("-100", "-4", "0", "3", "12", "24")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(bounds -> Mask.bucketed(bounds.toArray(String[]::new))));
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
        return mask instanceof Nullified || mask instanceof Mask.Dropped
                ? Optional.empty()
                : Optional.of(TextMaskProperties.masked(mask, text));
    }

    @Provide
    Arbitrary<Mask> masks() {
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 2);
        return Arbitraries.oneOf(
                Arbitraries.of(Mask.nullified(), Mask.redacted(), Mask.email(), Mask.dropped(), Mask.characters()),
                Arbitraries.maps(Arbitraries.of("a", "b", "ab"), Arbitraries.of("x", "y", "z"))
                        .ofMaxSize(3)
                        .flatMap(groups ->
                                Arbitraries.of("x", "y", "z").map(others -> Mask.generalised(groups, others))),
                length.flatMap(first -> length.map(last -> Mask.partial(first, last))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b').ofMaxLength(4);
    }
}
