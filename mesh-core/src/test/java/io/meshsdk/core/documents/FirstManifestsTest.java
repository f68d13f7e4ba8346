package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.error.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents from which the SDK started. What is read of each is beside it in the native dialect, key by key. */
final class FirstManifestsTest {
    @ParameterizedTest
    @CsvSource({
        "manifest.yaml, DATAMESH_V1",
        "data-contract.yaml, DATA_CONTRACT",
        "data_product.yaml, DATA_PRODUCT",
        "data_product_manifest.json, MANIFEST"
    })
    void read_firstManifest_isOfItsDialectAndSaysAllOfIt(String name, Dialect dialect) {
        Reading reading = DocumentReader.usual().read(name, text(name));

        assertThat(reading.errors()).extracting(Diagnostic::describe).isEmpty();
        assertThat(reading.dialect()).contains(dialect);
        assertThat(ProductDocuments.write(reading.orThrow(), Dialect.DATAMESH_V1))
                .isEqualTo(text(name.substring(0, name.lastIndexOf('.')) + ".read.yaml"));
        Written.dialects(reading.orThrow()).forEach(written -> {
            Written.of(reading.orThrow(), written).isReadAsTheSame();
            Written.of(reading.orThrow(), written).isValid();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.yaml", "data-contract.yaml", "data_product.yaml", "data_product_manifest.json"})
    void write_firstManifest_isValidOfficially(String name) {
        DataProduct product = DocumentReader.usual().read(name, text(name)).orThrow();

        Written.dialects(product)
                .forEach(dialect -> Written.of(product, dialect).isValidOfficially());
    }

    static String text(String name) {
        try (InputStream in = FirstManifestsTest.class.getResourceAsStream("seeds/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
