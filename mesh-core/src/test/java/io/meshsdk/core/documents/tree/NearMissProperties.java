package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

final class NearMissProperties {
    @Property
    void of_oneSwap_findsTheWord(
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String word, @ForAll @IntRange(max = 2) int at) {
        String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        Assume.that(!swapped.equals(word));

        assertThat(NearMiss.of(swapped, List.of(word, "0".repeat(30)))).contains(word);
    }

    @Property
    void of_oneLetterLess_findsTheWord(
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String word, @ForAll @IntRange(max = 3) int at) {
        String shorter = word.substring(0, at) + word.substring(at + 1);

        assertThat(NearMiss.of(shorter, List.of("0".repeat(30), word))).contains(word);
    }

    @Property
    void of_anyOrderOfCandidates_guessesTheSame(@ForAll String word, @ForAll String first, @ForAll String second) {
        assertThat(NearMiss.of(word, List.of(first, second))).isEqualTo(NearMiss.of(word, List.of(second, first)));
    }
}
