package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshsdk.core.Datasets;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.history.AlertVerdict;
import io.meshsdk.quality.profile.ColumnComparison;
import io.meshsdk.quality.profile.Profile;
import io.meshsdk.quality.profile.ProfileComparison;
import io.meshsdk.quality.profile.RuleSuggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProfilingTest {
    private static Path data(String file) {
        String named = System.getProperty("mesh.shared");
        Path shared = named != null ? Path.of(named) : above();
        Path found = shared.resolve("data").resolve(file);
        assumeTrue(
                Files.exists(found),
                "Skipped: reads ../shared/data/%s, which is not there; name another place with -Dmesh.shared."
                        .formatted(file));
        return found;
    }

    private static Path above() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared") : folder.resolve("shared");
    }

    @Test
    void payments_ofPagila_haveAProfileAndRules() {
        Profile january = Profiling.ofPayments(data("pagila/payment_p2007_01.csv"));

        assertThat(january.rowCount()).isEqualTo(1_157);
        assertThat(Profiling.median(january)).isCloseTo(3.99, within(0.04));
        assertThat(Profiling.rules(january))
                .extracting(RuleSuggestion::expectation)
                .contains(
                        Expectations.notNull("payment_id"),
                        Expectations.unique("payment_id"),
                        Expectations.atLeast("amount", 0L));
    }

    @Test
    void payments_ofFebruary_driftInNumberAndNotInAmount() {
        Profile january = Profiling.ofPayments(data("pagila/payment_p2007_01.csv"));

        ProfileComparison drift = Profiling.drift(
                january.encode(), Datasets.csv(data("pagila/payment_p2007_02.csv"), Profiling.PAYMENTS));

        assertThat(drift.schemaChanges()).isEmpty();
        assertThat(drift.rowCountChange().orElseThrow()).isCloseTo(0.999, within(0.001));
        assertThat(Profiling.alerts(drift))
                .hasExactlyElementsOfTypes(AlertVerdict.Raised.class, AlertVerdict.Quiet.class);
    }

    @Test
    void purchases_ofCdnow_driftBetweenMarchAndApril() throws IOException {
        Path file = data("cdnow/CDNOW_master.txt");
        Profile march = Profile.of(Profiling.purchases(file, "199703"));

        ProfileComparison drift =
                Profile.of(Profiling.purchases(file, "199704")).since(march);

        assertThat(march.rowCount()).isEqualTo(11_598);
        assertThat(drift.rowCountChange().orElseThrow()).isLessThan(-0.5);
        List<ColumnComparison> columns = drift.columns();
        assertThat(columns).extracting(ColumnComparison::name).contains("dollar_value", "number_of_cds");
        ColumnComparison days = columns.stream()
                .filter(column -> column.name().equals("date"))
                .findFirst()
                .orElseThrow();
        assertThat(days.kolmogorovSmirnov()).hasValue(1.0);
    }
}
