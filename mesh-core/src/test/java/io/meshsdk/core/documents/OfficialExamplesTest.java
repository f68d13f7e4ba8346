package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.shape.Shared;
import io.meshsdk.error.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the standards, which lie in {@code ../shared/standards}. */
final class OfficialExamplesTest {
    @Test
    void examples_ofBothStandards_areThere() {
        assertThat(files()).hasSizeGreaterThan(40);
    }

    @TestFactory
    Stream<DynamicTest> read_officialExample_findsNoError() {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Reading reading = DocumentReader.usual().read(file);

                    assertThat(reading.errors())
                            .extracting(Diagnostic::describe)
                            .isEmpty();
                    assertThat(reading.product()).isPresent();
                }));
    }

    @TestFactory
    Stream<DynamicTest> write_officialExample_isValidAndReadAsTheSame() {
        return files().stream().flatMap(file -> {
            DataProduct product = ProductDocuments.read(file);
            return Written.dialects(product).stream()
                    .map(dialect -> DynamicTest.dynamicTest(name(file) + " as " + dialect, () -> {
                        Written written = Written.of(product, dialect);

                        written.isReadAsTheSame();
                        written.isValid();
                        written.isValidOfficially();
                    }));
        });
    }

    private static List<Path> files() {
        return Stream.of("odcs/examples-3.1", "odcs/examples-3.2", "odps/examples")
                .flatMap(folder -> Shared.files(folder).stream())
                .toList();
    }

    private static String name(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
