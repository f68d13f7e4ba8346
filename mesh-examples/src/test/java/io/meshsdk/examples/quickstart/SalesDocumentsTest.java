package io.meshsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.ProductDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The products of the main job stand in YAML beside the Java. */
final class SalesDocumentsTest {
    @ParameterizedTest
    @MethodSource("products")
    void parse_documentBesideTheJava_isTheSameProduct(DataProduct product) {
        DataProduct read = ProductDocuments.parse(text(product.id().name() + ".yaml"));

        assertThat(read.problems()).isEmpty();
        assertThat(read).isEqualTo(product);
    }

    static Stream<DataProduct> products() {
        return Stream.of(SalesProducts.orders(), SalesProducts.customers(), SalesProducts.lifetimeValue());
    }

    private static String text(String name) {
        try (InputStream in = SalesProducts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
