package io.meshsdk.core.documents.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.ProductArbitraries;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Metrics;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.ContractDocument;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoredFormTest {
    private static final String GOLDEN = "{\"form\":1,\"domain\":\"sales\",\"name\":\"orders\",\"version\":\"1.0.0\","
            + "\"owner\":\"sales-team\",\"contract\":{\"schemas\":[{\"fields\":[{\"name\":\"id\",\"type\":\"long\","
            + "\"required\":true,\"key\":true},{\"name\":\"price\",\"type\":\"decimal(10,2)\"}]}],"
            + "\"expectations\":[{\"check\":\"completeness\",\"column\":\"price\",\"threshold\":\"0.99\"}]},"
            + "\"outputs\":[{\"name\":\"default\",\"format\":\"delta\"}]}";

    /** The digest of {@code first-sample.json}, written by the code before the model was widened. */
    private static final String FIRST_DIGEST = "3c976690b14dfaba8b665fd791927c9ae227fab464ebc898b50d64454f9e2274";

    @Property(tries = 100)
    void decode_isTheInverseOfEncode(@ForAll("products") DataProduct product) {
        ContractDocument document = StoredForm.encode(product);

        DataProduct decoded = StoredForm.decode(document);

        assertThat(decoded).isEqualTo(product);
        assertThat(StoredForm.encode(decoded)).isEqualTo(document);
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return ProductArbitraries.products();
    }

    @Test
    void encode_aSmallProduct_writesTheseBytesForEver() {
        ContractDocument document = StoredForm.encode(orders().build());

        assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
        assertThat(document.digest()).isEqualTo(Sha256.hex(GOLDEN));
        assertThat(document.product()).isEqualTo(ProductId.parse("sales.orders"));
        assertThat(document.mediaType()).isEqualTo("application/vnd.meshsdk.product+json;version=1");
    }

    @Test
    void encode_aProductOfTheFirstDays_writesTheBytesItHadThen() throws IOException {
        ContractDocument document = StoredForm.encode(FirstSample.product());

        assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo(firstBytes());
        assertThat(document.digest()).isEqualTo(FIRST_DIGEST);
    }

    @Test
    void decode_theBytesOfTheFirstDays_isTheProduct() throws IOException {
        ContractDocument stored = new ContractDocument(
                ProductId.parse("sales.orders"),
                SemanticVersion.of(1, 0, 0),
                StoredForm.MEDIA_TYPE,
                FIRST_DIGEST,
                firstBytes().getBytes(StandardCharsets.UTF_8));

        assertThat(StoredForm.decode(stored)).isEqualTo(FirstSample.product());
    }

    @Test
    void encode_equalValuesWithKeysInAnotherOrder_haveTheSameBytes() {
        Field one = Field.int64("id").option("minimum", Value.of(1)).option("maximum", Value.of(2));
        Field other = Field.int64("id").option("maximum", Value.of(2)).option("minimum", Value.of(1));
        assertThat(one).isEqualTo(other);

        assertThat(StoredForm.encode(of(one))).isEqualTo(StoredForm.encode(of(other)));
    }

    @Test
    void encode_aNumber_keepsItsDigits() {
        Field field = Field.int64("id")
                .option("a", Value.of(new BigDecimal("1.20")))
                .option("b", Value.of(new BigDecimal("1E+3")))
                .option("c", Value.of(new BigDecimal("9".repeat(1000))));

        DataProduct decoded = StoredForm.decode(StoredForm.encode(of(field)));

        assertThat(decoded.schema().field("id").options()).isEqualTo(field.options());
    }

    @Test
    void encode_aNumberLongerThanIsRead_isRefused() {
        Field field = Field.int64("id").option("a", Value.of(new BigDecimal("9".repeat(2000))));

        assertThatThrownBy(() -> StoredForm.encode(of(field)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("'sales.orders 1.0.0'", "2000 digits");
    }

    @Test
    void encode_aValueNestedDeeperThanIsRead_isRefused() {
        Value value = Value.of("deep");
        for (int i = 0; i < 300; i++) {
            value = Value.of(List.of(value));
        }
        Field field = Field.int64("id").option("a", value);

        assertThatThrownBy(() -> StoredForm.encode(of(field)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void encode_aDraftThatCannotBeBuilt_isRefused() {
        DataProduct draft = DataProduct.builder("sales", "orders").draft();

        assertThatThrownBy(() -> StoredForm.encode(draft))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContainingAll("'sales.orders'", "owner(...)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"servers\":[{\"colour\":\"red\"}]|contract.servers[0] is no Server",
                "\"servers\":[{\"server\":7}]|contract.servers[0] is no Server",
                "\"servers\":[{\"annotations\":{}}]|contract.servers[0] is no Server",
                "\"roles\":[{\"access\":\"read\"}]|contract.roles[0] is no AccessRole",
                "\"labels\":[]|contract.labels is no Labels",
                "\"annotations\":{\"tags\":\"a\"}|contract.annotations is no Annotations",
                "\"team\":{\"members\":{}}|contract.team.members is no list",
                "\"versioning\":{\"notice\":\"soon\"}|cannot be parsed",
                "\"serviceLevels\":[{\"level\":\"agreed\",\"property\":\"x\"}]|contract.serviceLevels[0].value is missing",
            })
    void decode_anotherPartThatIsNotOfTheForm_saysWhereAndWhat(String part, String expected) {
        String text = GOLDEN.replace("\"contract\":{", "\"contract\":{" + part + ",");

        assertThatThrownBy(() -> StoredForm.decode(document(text)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("Cannot read the stored description of 'sales.orders 1.0.0", expected);
    }

    @Test
    void decode_otherBytesThanTheDigestSays_namesProductAndReason() {
        ContractDocument document = StoredForm.encode(orders().build());
        byte[] bytes = document.bytes();
        bytes[bytes.length - 2] ^= 1;

        assertThatThrownBy(() -> StoredForm.decode(new ContractDocument(
                        document.product(), document.version(), document.mediaType(), document.digest(), bytes)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("Cannot read the stored description of 'sales.orders 1.0.0", "digest");
    }

    @Test
    void decode_aLaterForm_saysWhichFormIsRead() {
        ContractDocument document = StoredForm.encode(orders().build());

        assertThatThrownBy(() -> StoredForm.decode(new ContractDocument(
                        document.product(),
                        document.version(),
                        "application/vnd.meshsdk.product+json;version=2",
                        document.digest(),
                        document.bytes())))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("version=2", "version=1", "a later one");
    }

    @Test
    void decode_anotherProductThanNamed_isRefused() {
        ContractDocument document = StoredForm.encode(orders().build());

        assertThatThrownBy(() -> StoredForm.decode(new ContractDocument(
                        ProductId.parse("hr.people"),
                        document.version(),
                        document.mediaType(),
                        document.digest(),
                        document.bytes())))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("hr.people", "it describes 'sales.orders 1.0.0'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"form\":1|\"form\":2|it is of form 2",
                "\"form\":1|\"form\":\"1\"|form is no whole number",
                "\"form\":1|\"form\":1,\"form\":1|Duplicate",
                "\"form\":1|\"form\":1,\"colour\":\"red\"|colour is unknown",
                "\"owner\":\"sales-team\",|``|owner is missing",
                "\"owner\":\"sales-team\"|\"owner\":7|owner is no text",
                "\"type\":\"long\"|\"type\":\"lang\"|Invalid type 'lang'",
                "\"type\":\"long\"|\"type\":{\"list\":{}}|contract.schemas[0].fields[0].type.list.key is missing",
                "\"key\":true|\"key\":1|contract.schemas[0].fields[0].key is no true",
                "\"check\":\"completeness\"|\"check\":\"vibes\"|'vibes' at contract.expectations[0].check is unknown",
                "\"threshold\":\"0.99\"|\"threshold\":\"9.9\"|9.9",
                "\"column\":\"price\"|\"column\":\"prize\"|prize",
                "\"check\":\"completeness\"|\"check\":\"rule\"|contract.expectations[0].rule is missing",
                "\"threshold\":\"0.99\"|\"threshold\":\"0.99\",\"where\":\"id =\"|Invalid filter 'id ='",
                "\"threshold\":\"0.99\"|\"threshold\":\"0.99\",\"where\":\"x\"|by column 'x', which the schema has not",
                "\"outputs\":[|\"outputs\":[7,|outputs[0] is no object",
                "\"1.0.0\"|\"1.0\"|Invalid version '1.0'",
                "{\"form\"|[{\"form\"|Unexpected",
                "{\"form\"|{} {\"form\"|token",
            })
    void decode_aDocumentThatIsNotOfTheForm_saysWhereAndWhat(String part, String instead, String expected) {
        String text = GOLDEN.replaceFirst(
                java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(instead));
        assertThat(text).isNotEqualTo(GOLDEN);

        assertThatThrownBy(() -> StoredForm.decode(document(text)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("Cannot read the stored description of 'sales.orders 1.0.0", expected);
    }

    @Test
    void decode_aTypeNestedWithoutEnd_isRefusedWithinBounds() {
        String nested = "{\"list\":".repeat(100_000);

        assertThatThrownBy(() -> StoredForm.decode(document(GOLDEN.replace("\"type\":\"long\"", "\"type\":" + nested))))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void encode_typesNestedDeeperThanIsRead_isRefused() {
        assertThat(StoredForm.decode(StoredForm.encode(nested(200)))).isEqualTo(nested(200));
        assertThatThrownBy(() -> StoredForm.encode(nested(300)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("Cannot store the description of 'sales.orders 1.0.0'", "nesting depth");
    }

    @Test
    void encode_aDescriptionLargerThanIsRead_isRefused() {
        DataProduct product =
                orders().description("x".repeat(CanonicalJson.MAX_BYTES)).build();

        assertThatThrownBy(() -> StoredForm.encode(product))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("at most 16777216");
    }

    private static String firstBytes() throws IOException {
        try (InputStream bytes = StoredFormTest.class.getResourceAsStream("first-sample.json")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DataProduct of(Field field) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(field))
                .build();
    }

    private static DataProduct nested(int depth) {
        DataType type = new StringType();
        for (int i = 0; i < depth; i++) {
            type = new ListType(type);
        }
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(Field.list("deep", type)))
                .build();
    }

    @Test
    void encode_checksOfShortForms_writesTheseBytesForEver() {
        Condition few = Condition.of(Condition.Operator.AT_MOST, BigDecimal.ONE, Condition.Unit.PERCENT);
        DataProduct product = orders().expect(
                        Expectations.positive("price").where("id > 0 and price is not null"),
                        Expectations.comparedColumns("id", "<=", "price").warningUnless(few),
                        Metrics.mean("price").between(10, 100),
                        Expectations.rowCount(1))
                .build();

        String text = new String(StoredForm.encode(product).bytes(), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("{\"check\":\"rule\",\"column\":\"price\",\"rule\":\"compare:>:0\","
                        + "\"where\":\"id > 0 and price is not null\"}")
                .contains("{\"check\":\"rule\",\"rule\":\"compare_columns:'id':<=:'price'\","
                        + "\"warning\":{\"operator\":\"at_most\",\"value\":1,\"unit\":\"percent\"}}")
                .contains("{\"check\":\"rule\",\"column\":\"price\",\"rule\":\"metric:mean\","
                        + "\"condition\":{\"operator\":\"within\",\"value\":10,\"unit\":\"value\",\"upper\":100}}")
                .contains("{\"check\":\"row_count\",\"minimum\":1}");
        assertThat(StoredForm.decode(StoredForm.encode(product))).isEqualTo(product);
    }

    private static io.meshsdk.DataProductBuilder orders() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(Field.int64("id").primaryKey(), Field.decimal("price", 10, 2)))
                .expect(io.meshsdk.quality.Expectations.completeness("price", 0.99));
    }

    private static ContractDocument document(String text) {
        return new ContractDocument(
                ProductId.parse("sales.orders"),
                SemanticVersion.of(1, 0, 0),
                StoredForm.MEDIA_TYPE,
                Sha256.hex(text),
                text.getBytes(StandardCharsets.UTF_8));
    }
}
