package io.meshsdk.core.documents.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.core.documents.shape.Shared;
import io.meshsdk.error.Diagnostic;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The official examples are of use to a reader, and some of them could not be published as they are. */
final class OfficialExamplesTest {
    @TestFactory
    Stream<DynamicTest> read_officialExample_hasNoError() {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Reading reading = DocumentReader.usual().read(file);
            assertThat(reading.errors()).isEmpty();
            assertThat(reading.product()).isPresent();
        }));
    }

    @Test
    void read_officialExamples_haveTheseFindings() {
        Map<String, Integer> found = new TreeMap<>();
        files().forEach(file -> DocumentReader.usual().read(file).diagnostics().stream()
                .filter(Semantics::keepsFromPublishing)
                .forEach(one -> found.merge(line(file, one), 1, Integer::sum)));

        assertThat(found)
                .containsOnly(
                        entry("examples-3.1/all-data-types.odcs.yaml list-without-items", 1),
                        entry("examples-3.1/all-schema-types.odcs.yaml nullable-key", 1),
                        entry("examples-3.1/database-table-sla.odcs.yaml unknown-element", 5),
                        entry("examples-3.1/full-example.odcs.yaml dangling-relationship", 1),
                        entry("examples-3.1/full-example.odcs.yaml nullable-key", 1),
                        entry("examples-3.1/full-example.odcs.yaml unknown-element", 5),
                        entry("examples-3.1/postgresql-adventureworks-contract.odcs.yaml nullable-key", 99),
                        entry("examples-3.2/all-data-types.odcs.yaml list-without-items", 1),
                        entry("examples-3.2/all-schema-types.odcs.yaml nullable-key", 1),
                        entry("examples-3.2/database-table-sla.odcs.yaml unknown-element", 5),
                        entry("examples-3.2/full-example.odcs.yaml dangling-relationship", 1),
                        entry("examples-3.2/full-example.odcs.yaml nullable-key", 1),
                        entry("examples-3.2/full-example.odcs.yaml unknown-element", 5),
                        entry("examples-3.2/postgresql-adventureworks-contract.odcs.yaml nullable-key", 99),
                        entry("examples-3.2/relationships.odcs.yaml dangling-relationship", 2),
                        entry("examples/simple-data-product.odps.yaml invalid-version", 1));
    }

    private static String line(Path file, Diagnostic found) {
        Path named = file.subpath(file.getNameCount() - 2, file.getNameCount());
        return "%s %s".formatted(named.toString().replace('\\', '/'), found.code());
    }

    private static Stream<Path> files() {
        return Stream.of("odcs/examples-3.1", "odcs/examples-3.2", "odps/examples")
                .flatMap(folder -> Shared.files(folder).stream())
                .filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"));
    }
}
