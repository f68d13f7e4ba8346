package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.error.Diagnostic;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws over mutants of documents of ours, which every clone has. */
final class ShapeProperties {
    private static Stream<Corpus.Sample> mutants(long seed) {
        return Corpus.ours().stream()
                .flatMap(sample ->
                        Mutants.of(sample.document().root(), seed, 1).stream().map(sample::with));
    }

    private static List<Diagnostic> judge(Corpus.Sample sample, Strictness strictness) {
        return sample.shape().judge(sample.document(), strictness);
    }

    @Property(tries = 50)
    void judge_lenientlyRefused_isStrictlyRefusedToo(@ForAll long seed) {
        assertThat(mutants(seed)
                        .filter(sample -> judge(sample, Strictness.STRICT).isEmpty()))
                .allSatisfy(
                        sample -> assertThat(judge(sample, Strictness.LENIENT)).noneMatch(Diagnostic::isError));
    }

    @Property(tries = 20)
    void judge_twice_findsTheSame(@ForAll long seed) {
        assertThat(mutants(seed))
                .allSatisfy(sample ->
                        assertThat(judge(sample, Strictness.STRICT)).isEqualTo(judge(sample, Strictness.STRICT)));
    }
}
