package io.meshsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.ProductDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The products of the main job, those that it tries in vain among them, stand in YAML beside the Java. */
final class SalesDocumentsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void parse_documentBesideTheJava_isTheSameProduct(String document, DataProduct product) {
        DataProduct read = ProductDocuments.parse(text(document));

        assertThat(read.problems()).isEmpty();
        assertThat(read).isEqualTo(product);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("orders.yaml", SalesProducts.orders()),
                arguments("customers.yaml", SalesProducts.customers()),
                arguments("customer_lifetime_value.yaml", SalesProducts.lifetimeValue()),
                arguments("customer_lifetime_value-1.3.0.yaml", SalesProducts.withAverageOrderValue()),
                arguments("customer_lifetime_value-1.4.0-names-in-the-clear.yaml", SalesProducts.withNamesInTheClear()),
                arguments("customer_lifetime_value-1.4.0-without-revenue.yaml", SalesProducts.withoutRevenue()));
    }

    @Test
    void documents_areAllThatLieThere() throws IOException, URISyntaxException {
        Path one = Path.of(Objects.requireNonNull(SalesProducts.class.getResource("orders.yaml"))
                .toURI());
        try (Stream<Path> files = Files.list(one.resolveSibling(""))
                .filter(file -> file.toString().endsWith(".yaml"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(documents()
                            .map(document -> (String) document.get()[0])
                            .toList());
        }
    }

    private static String text(String name) {
        try (InputStream in = SalesProducts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
