package io.meshsdk.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.verification.VersionVerifier.Rows;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StoredTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MaskedStepsTest {
    private static final SemanticVersion VERSION = SemanticVersion.of(1, 0, 0);

    @Test
    void run_aVersionMadeOfTheRawPort_namesItsVersion() {
        Steps steps = run(product(Mask.redacted()), made("clinic.visits", "raw"), Rows.LEFT, "***");

        assertThat(steps.list()).singleElement().satisfies(step -> {
            assertThat(step.outcome()).isEqualTo(Step.Outcome.HOLDS);
            assertThat(step.detail()).contains("version 4 of port 'raw'");
        });
    }

    @Test
    void run_aVersionMadeOfSomethingElse_fails() {
        for (Provenance inputs :
                List.of(Provenance.none(), made("clinic.visits", "other"), made("clinic.stays", "raw"))) {
            assertThat(run(product(Mask.redacted()), inputs, Rows.LEFT, "***").list())
                    .extracting(Step::outcome)
                    .containsExactly(Step.Outcome.FAILS);
        }
    }

    @Test
    void run_overRawValues_failsAndTellsNone() {
        Steps steps = run(product(Mask.redacted()), made("clinic.visits", "raw"), Rows.MEASURED, "Zebedee");

        assertThat(steps.list()).hasSize(2).last().satisfies(step -> {
            assertThat(step.code()).isEqualTo("masked-values");
            assertThat(step.outcome()).isEqualTo(Step.Outcome.FAILS);
            assertThat(step.detail()).contains("name=1").doesNotContain("Zebedee");
        });
    }

    @Test
    void run_overAMaskOfTheHost_isNotEvaluated() {
        Mask own = Mask.custom("plates", Map.of());
        Steps steps = run(product(own), made("clinic.visits", "raw"), Rows.MEASURED, "anything");

        assertThat(steps.list()).last().satisfies(step -> {
            assertThat(step.outcome()).isEqualTo(Step.Outcome.NOT_EVALUATED);
            assertThat(step.detail()).contains("[name]");
        });
    }

    private static Steps run(DataProduct product, Provenance inputs, Rows rows, String name) {
        Steps steps = new Steps();
        OutputPort port = product.output("shared");
        Dataset data = Datasets.rows(port.contract().schema(), List.of(Map.of("name", name)));
        MaskedSteps.of(product, port).orElseThrow().run(steps, new OneVersion(data), facts(inputs), rows);
        return steps;
    }

    private static DataProduct product(Mask mask) {
        return DataProduct.builder("clinic", "visits")
                .version("1.0.0")
                .owner("clinic")
                .schema(Schema.of(Field.string("name").masked(mask)))
                .output(OutputPort.delta("raw"))
                .output(OutputPort.delta("shared").maskedOf("raw"))
                .build();
    }

    private static Provenance made(String product, String port) {
        return Provenance.of(new Provenance.Source(ProductId.parse(product), port, VERSION, 4));
    }

    private static PublicationFacts facts(Provenance inputs) {
        return new PublicationFacts(
                PublicationId.fresh(),
                new PublicationFacts.Subject(
                        ProductId.parse("clinic.visits"),
                        VERSION,
                        "shared",
                        "pipeline",
                        new Act.Written(Act.Mode.OVERWRITE)),
                new PublicationFacts.Evidence("a", "b", 1, List.of(), inputs),
                1,
                1,
                Instant.EPOCH);
    }

    /** A version of which only the rows are asked for. */
    private record OneVersion(Dataset dataset) implements StoredTable {
        @Override
        public long version() {
            return 0;
        }

        @Override
        public Instant timestamp() {
            return Instant.EPOCH;
        }

        @Override
        public Optional<ContractDocument> contract() {
            return Optional.empty();
        }

        @Override
        public Optional<RecordedCommit> publication() {
            return Optional.empty();
        }

        @Override
        public List<FileId> files() {
            return List.of();
        }

        @Override
        public Dataset dataset(Collection<FileId> files) {
            return dataset;
        }
    }
}
