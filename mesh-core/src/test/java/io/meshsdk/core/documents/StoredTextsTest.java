package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.error.InvalidProductException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables, secrets, and names of any alphabet: what documents say is kept as they say it, but for secrets. */
final class StoredTextsTest {
    private static final String SERVED = """
            apiVersion: v3.2.0
            kind: DataContract
            id: c-1
            version: 1.0.0
            status: active
            name: orders
            domain: '%s'
            dataProduct: '%s'
            servers: [{server: prod, type: s3, location: '%s'}]
            schema: [{name: orders, properties: [{name: a, logicalType: string}]}]
            """;

    @Test
    void write_variables_areKeptVerbatim() {
        String location = "s3://${BUCKET:-orders-default}/${FOLDER}";
        DataProduct product = ProductDocuments.parse(SERVED.formatted("sales", "orders", location));

        assertThat(Forms.of(product).toString()).contains(location);
        Written.dialects(product).forEach(dialect -> {
            assertThat(Written.of(product, dialect).text()).contains(location);
            Written.of(product, dialect).isReadAsTheSame();
        });
    }

    @Test
    void write_versionThatIsANumber_isKeptAndValid() {
        DataProduct product = ProductDocuments.parse(
                SERVED.formatted("sales", "orders", "s3://a").replace("version: 1.0.0", "version: 1.0"));

        Written.dialects(product).forEach(dialect -> {
            Written.of(product, dialect).isReadAsTheSame();
            Written.of(product, dialect).isValid();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host/a?sig=abcdefgh12345678",
                "https://user:hunter2@host/a",
                "DefaultEndpointsProtocol=https;AccountKey=abcdefgh12345678",
                "jdbc:postgresql://host/db?password=hunter2"
            })
    void parse_literalSecret_isAnErrorThatDoesNotShowIt(String location) {
        String document = SERVED.formatted("sales", "orders", location);

        assertThatThrownBy(() -> ProductDocuments.parse(document))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining("servers[0].location")
                .hasMessageNotContainingAny("hunter2", "abcdefgh12345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Verk\u00e4ufe",
                "\u8ba2\u5355",
                "\u0417\u0430\u043a\u0430\u0437\u044b",
                "Sales Orders",
                "1st",
                "_x",
                "a.b/c"
            })
    void write_nameOfAnyAlphabet_survivesAsLabel(String name) {
        DataProduct product = ProductDocuments.parse(SERVED.formatted(name, name, "s3://a"));

        assertThat(product.id().name()).matches("[a-z][a-z0-9_-]{0,62}");
        assertThat(ProductDocuments.write(product, Dialect.ODCS_3_1))
                .contains("dataProduct: ")
                .contains(name);
        Written.dialects(product)
                .forEach(dialect -> Written.of(product, dialect).isReadAsTheSame());
    }
}
