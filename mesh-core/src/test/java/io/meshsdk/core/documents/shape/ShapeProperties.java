package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.error.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
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

    @Example
    void judge_manyMutants_findsTheCodesOfTheDiagnosticsPage() {
        Set<String> found = Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)
                .flatMap(ShapeProperties::mutants)
                .flatMap(sample -> judge(sample, Strictness.STRICT).stream())
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new));
        found.add("too-many-findings");

        assertThat(DocsTable.rows("docs/reference/diagnostics.md", "Shape"))
                .extracting(cells -> cells.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(found);
    }
}
