package io.meshsdk.policy;

import static io.meshsdk.contract.ServiceLevels.completeness;
import static io.meshsdk.contract.ServiceLevels.freshness;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Retention;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.metadata.Observability.Alert;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProductEditTest {
    private static final String EMAIL = "outputs[default].schema.email";

    @Test
    void classify_ofALowerField_raisesIt() {
        DataProduct edited = new FieldEdit.Classify(EMAIL, Classification.CONFIDENTIAL).apply(customers());

        assertThat(edited.schema().field("email").declaredClassification()).contains(Classification.CONFIDENTIAL);
    }

    @Test
    void classify_ofAHigherField_changesNothing() {
        DataProduct high = new FieldEdit.Classify(EMAIL, Classification.RESTRICTED).apply(customers());

        assertThat(new FieldEdit.Classify(EMAIL, Classification.CONFIDENTIAL).apply(high))
                .isEqualTo(high);
    }

    @Test
    void mask_ofANestedField_masksIt() {
        DataProduct edited =
                new FieldEdit.Mask("outputs[default].schema.orders.element.street", Mask.redacted()).apply(customers());

        ListType orders = (ListType) edited.schema().field("orders").type();
        assertThat(((StructType) orders.element()).fields().get(0).mask()).contains(Mask.redacted());
    }

    @Test
    void mask_thatDoesNotFit_isRefused() {
        ProductEdit edit = new FieldEdit.Mask("outputs[default].schema.id", Mask.email());

        assertThatThrownBy(() -> edit.apply(customers())).isInstanceOf(InvalidProductException.class);
    }

    @Test
    void apply_toAPortWithAContractOfItsOwn_leavesTheDefaultContract() {
        DataProduct product = customers().toBuilder()
                .outputs(
                        OutputPort.delta("default"),
                        OutputPort.delta("raw").contract(DataContract.of(Schema.of(Field.string("email")))))
                .build();

        DataProduct edited = new FieldEdit.Require("outputs[raw].schema.email").apply(product);

        assertThat(edited.output("raw").contract().schema().field("email").isRequired())
                .isTrue();
        assertThat(edited.output("default")).isEqualTo(product.output("default"));
    }

    @Test
    void apply_toAPortThatIsNotThere_isRefused() {
        assertThatThrownBy(() -> new FieldEdit.Require("outputs[daily].schema.email").apply(customers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot edit 'outputs[daily].schema.email' of 'sales.customers': it has none, or several that may be meant");
        assertThatThrownBy(() -> new FieldEdit.Require("outputs[default].schema.phone").apply(customers()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldEdit.Require("owner").apply(customers()))
                .hasMessage("Invalid element 'owner': expected a path such as 'outputs[daily].schema.email'");
    }

    @Test
    void promise_ofTheSame_takesItsPlace() {
        DataProduct edited =
                new ContractEdit.Promise("outputs[default].sla", freshness(Duration.ofHours(4))).apply(customers());

        assertThat(edited.contract().serviceLevels())
                .containsExactly(completeness(0.9), freshness(Duration.ofHours(4)));
        assertThat(edited.contract().expectations()).containsExactly(unique("id"));
    }

    @Test
    void watch_ofMore_keepsWhatIsWatched() {
        Alert drift = new Alert("schema_drift", "columns changed", Optional.empty());
        DataProduct edited =
                new StatementEdit.Watch(List.of("row_count", "null_rate"), List.of(drift)).apply(customers());

        DataProduct more = new StatementEdit.Watch(List.of("null_rate", "distinct_count"), List.of()).apply(edited);

        assertThat(more.details().observability().metrics())
                .containsExactly("row_count", "null_rate", "distinct_count");
        assertThat(more.details().observability().alerts()).containsExactly(drift);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void apply_twice_changesNoMoreThanOnce(ProductEdit edit) {
        DataProduct once = edit.apply(customers());

        assertThat(once).isNotEqualTo(customers());
        assertThat(edit.apply(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void apply_ofEachEdit_isDescribedAsACall(ProductEdit edit) {
        assertThat(edit.describe()).startsWith(".");
        assertThat(edit.element()).isNotBlank();
    }

    @Test
    void describe_ofEdits_isTheCallInJava() {
        assertThat(edits().stream().map(ProductEdit::describe))
                .containsExactly(
                        ".classified(Classification.CONFIDENTIAL)",
                        ".masked(Mask.partial(2, 3))",
                        ".pii(\"email\")",
                        ".describedAs(\"Where the \\\"customer\\\" is written to\")",
                        ".required()",
                        ".primaryKey()",
                        ".classified(Classification.RESTRICTED)",
                        ".retention(Retention.atMost(\"P3Y\"))",
                        ".expect(notNull(\"email\"))",
                        ".sla(freshness(\"PT4H\"))",
                        ".schema(...) with a field 'load_date' of date",
                        ".owner(\"sales\")",
                        ".team(product.team().dataSteward(\"Ada\"))",
                        ".description(\"Customers\")",
                        ".safeguards(...) with auditLogging true",
                        ".details(...) with observability of metric 'row_count'");
    }

    @Test
    void edit_ofAViolation_isItsRemedy() {
        ProductEdit edit = new FieldEdit.Require(EMAIL);
        Violation violation = Violation.broken("optional", EMAIL).edit(edit);

        assertThat(violation.edit()).contains(edit);
        assertThat(violation.remedy()).isEqualTo(".required()");
        assertThat(violation.remedy("Fill it").edit()).contains(edit);
        assertThat(violation).isNotEqualTo(Violation.broken("optional", EMAIL).remedy(".required()"));
    }

    static List<ProductEdit> edits() {
        return List.of(
                new FieldEdit.Classify(EMAIL, Classification.CONFIDENTIAL),
                new FieldEdit.Mask(EMAIL, Mask.partial(2, 3)),
                new FieldEdit.MarkPersonal(EMAIL, "email"),
                new FieldEdit.Describe(EMAIL, "Where the \"customer\" is written to"),
                new FieldEdit.Require(EMAIL),
                new FieldEdit.Key(EMAIL),
                new ContractEdit.Classify("outputs[default]", Classification.RESTRICTED),
                new ContractEdit.Retention("outputs[default]", Retention.atMost("P3Y")),
                new ContractEdit.Expectation("outputs[default]", notNull("email")),
                new ContractEdit.Promise("outputs[default]", freshness(Duration.ofHours(4))),
                new ContractEdit.AddField("outputs[default]", Field.date("load_date")),
                new StatementEdit.Owner("sales"),
                new StatementEdit.Role(StatementEdit.Part.DATA_STEWARD, "Ada"),
                new StatementEdit.Description("Customers"),
                new StatementEdit.AuditLogging(),
                new StatementEdit.Watch(List.of("row_count"), List.of()));
    }

    private static DataProduct customers() {
        return DataProduct.builder("sales", "customers")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(
                        Field.int64("id").required(),
                        Field.string("email"),
                        Field.list(
                                "orders",
                                Field.struct("order", Field.string("street")).type())))
                .expect(unique("id"))
                .sla(freshness(Duration.ofDays(2)), completeness(0.9))
                .build();
    }
}
