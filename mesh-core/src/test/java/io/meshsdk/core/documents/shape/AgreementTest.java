package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.error.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The strict verdict against that of the official schemas, which lie in {@code ../shared/standards}. */
@Tag("exhaustive")
final class AgreementTest {
    private static final long SEED = 20_261_126;
    private static final int PLACES = 10;
    private static final int PLACES_OF_OTHER_VERSIONS = 3;

    private final Map<String, Optional<OfficialSchema>> schemas = new HashMap<>();
    private final Differences differences = new Differences();
    private final Tally tally = new Tally();

    @Test
    void judge_officialExampleLeniently_findsNoError() {
        List<Corpus.Sample> samples = Corpus.official();

        assertThat(samples)
                .hasSizeGreaterThan(40)
                .allSatisfy(sample -> assertThat(sample.shape().judge(sample.document(), Strictness.LENIENT))
                        .filteredOn(Diagnostic::isError)
                        .extracting(Diagnostic::describe)
                        .isEmpty());
    }

    @Test
    void judge_everyFileInEveryVersionAndEveryMutant_agreesWithTheSchemaButForWhatIsListed() {
        List<Corpus.Sample> files = Stream.concat(Corpus.official().stream(), Corpus.ours().stream())
                .toList();

        files.forEach(this::compareInAllVersions);

        System.out.printf(
                "seed %d, %d files: %s, %d listed differences%n", SEED, files.size(), tally, differences.count());
        assertThat(tally.unlisted()).isEmpty();
        assertThat(tally.stricterThanStrict()).isEmpty();
        assertThat(differences.unused()).as("differences that nothing shows").isEmpty();
    }

    private void compareInAllVersions(Corpus.Sample file) {
        compareWithMutants(file, PLACES);
        Shapes.of(file.standard()).stream()
                .map(Shape::version)
                .filter(version -> !version.equals(file.shape().version()))
                .forEach(version -> compareWithMutants(file.declaring(version), PLACES_OF_OTHER_VERSIONS));
    }

    private void compareWithMutants(Corpus.Sample base, int places) {
        compare(base);
        Mutants.of(base.document().root(), SEED, places).forEach(mutant -> compare(base.with(mutant)));
    }

    private void compare(Corpus.Sample sample) {
        Shape shape = sample.shape();
        List<Diagnostic> strict = shape.judge(sample.document(), Strictness.STRICT);
        checkLenience(sample, shape, strict);
        schemas.computeIfAbsent(shape.toString(), any -> OfficialSchema.of(shape))
                .ifPresentOrElse(schema -> compare(sample, shape, strict, schema), tally::notCompared);
    }

    private void checkLenience(Corpus.Sample sample, Shape shape, List<Diagnostic> strict) {
        boolean isRefused =
                shape.judge(sample.document(), Strictness.LENIENT).stream().anyMatch(Diagnostic::isError);
        if (isRefused && strict.isEmpty()) {
            tally.stricterThanStrict(sample.toString());
        }
    }

    private void compare(Corpus.Sample sample, Shape shape, List<Diagnostic> strict, OfficialSchema schema) {
        List<String> ours = strict.stream()
                .filter(Diagnostic::isError)
                .map(found -> found.where().path().replaceAll("\\[\\d+]", "[]"))
                .toList();
        List<String> theirs = schema.refused(sample.document().root());
        if (ours.isEmpty() == theirs.isEmpty()) {
            tally.agreed(ours.isEmpty());
            return;
        }
        String by = ours.isEmpty() ? "schema" : "us";
        List<String> unexplained = differences.unexplained(shape, ours.isEmpty() ? theirs : ours, by);
        String what = "%s of %s: %s refused by %s".formatted(sample, shape, unexplained, by);
        tally.disagreed(unexplained.isEmpty(), what);
    }
}
