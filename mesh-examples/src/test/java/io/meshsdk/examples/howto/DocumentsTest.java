package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.ProductDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders-1
            version: 1.0.0
            status: active
            domain: sales
            dataProduct: orders
            team: {name: sales-platform}
            schema:
              - name: orders
                properties: [{name: id, logicalType: string}]
                quality: [{metric: rowCount, mustBeBetween: [10, 20]}]
            """;
    private static final String PRODUCT = """
            apiVersion: v1.0.0
            kind: DataProduct
            id: p-1
            name: shop
            domain: sales
            version: 1.0.0
            status: active
            outputPorts: [{name: daily, version: 1.0.0, contractId: orders-1}]
            """;

    @TempDir
    private Path folder;

    @Test
    void read_contract_isAProductThatIsWrittenAndReadAgain() throws IOException {
        DataProduct product = Documents.read(file("a.yaml", CONTRACT));

        assertThat(product.id()).hasToString("sales.orders");
        assertThat(ProductDocuments.parse(Documents.write(product))).isEqualTo(product);
        assertThat(ProductDocuments.parse(Documents.writeContract(product))).isEqualTo(product);
    }

    @Test
    void findings_ofAnUnknownKey_nameIt() throws IOException {
        assertThat(Documents.findings(file("a.yaml", CONTRACT + "colour: red\n")))
                .singleElement()
                .asString()
                .contains("unknown-key", "colour");
    }

    @Test
    void inclusive_ofTwoNumbers_takesThemAsInside() throws IOException {
        Path file = file("a.yaml", CONTRACT);

        assertThat(Documents.inclusive(file)).isNotEqualTo(Documents.read(file));
    }

    @Test
    void knowing_aContract_givesItToThePortThatNamesIt() throws IOException {
        DataProduct product = Documents.knowing(file("p.yaml", PRODUCT), file("c.yaml", CONTRACT));

        assertThat(product.output().contract().id()).contains("orders-1");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
