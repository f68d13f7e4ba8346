package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.KindCases.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field whose name has a dot is another one than a field of a struct. */
final class DottedFieldsTest {
    private static final String DOTTED = "outputs[default].schema.`customer.ssn`";
    private static final String NESTED = "outputs[default].schema.customer.ssn";
    private static final Field OPEN = Field.string("ssn").pii("ssn");

    @Test
    void judge_aDottedFieldBesideANestedOneOfThatPath_seesBoth() {
        DataProduct both = named("customers", Field.string("customer.ssn").pii("ssn"), Field.struct("customer", OPEN));

        assertThat(judge("pii-protected", both))
                .extracting(Violation::code, Violation::element)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pii-unmasked", DOTTED),
                        org.assertj.core.groups.Tuple.tuple("pii-unmasked", NESTED));
    }

    @Test
    void judge_aDottedFieldBeforeOneThatIsProtected_seesIt() {
        DataProduct hidden = named(
                "customers",
                Field.string("customer.ssn").pii("ssn"),
                Field.struct("customer", OPEN.masked(Mask.redacted())));

        assertThat(judge("pii-protected", hidden))
                .extracting(Violation::element)
                .containsExactly(DOTTED);
    }

    @Test
    void apply_theEditOfADottedField_changesThatOne() {
        DataProduct both = named(
                "customers",
                Field.struct("customer", OPEN.masked(Mask.redacted())),
                Field.string("customer.ssn").pii("ssn"));

        DataProduct edited = edit(judge("pii-protected", both)).apply(both);

        assertThat(edited.schema().field("customer.ssn").mask()).isPresent();
        assertThat(judge("pii-protected", edited)).isEmpty();
    }

    @Test
    void apply_theEditOfANestedFieldThatMayBeTheDottedOne_saysThatItCannot() {
        DataProduct both = named(
                "customers",
                Field.string("customer.ssn").pii("ssn").masked(Mask.redacted()),
                Field.struct("customer", OPEN));
        ProductEdit edit = edit(judge("pii-protected", both));

        assertThat(edit.element()).isEqualTo(NESTED);
        assertThatThrownBy(() -> edit.apply(both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("several");
    }

    @Test
    void apply_theEditOfADottedFieldWithinAStruct_changesThatOne() {
        DataProduct nested = named(
                "customers", Field.struct("customer", Field.string("tax.`id`").pii("tin")));

        List<Violation> found = judge("pii-protected", nested);
        DataProduct edited = edit(found).apply(nested);

        assertThat(found)
                .extracting(Violation::element)
                .containsExactly("outputs[default].schema.customer.`tax.``id```");
        StructType customer = (StructType) edited.schema().field("customer").type();
        assertThat(customer.fields().get(0).mask()).isPresent();
    }

    @Test
    void judge_approvalOfAStruct_isNoneOfADottedField() {
        DataProduct both = named("customers", Field.string("customer.ssn"), Field.struct("customer", OPEN)).toBuilder()
                .access(AccessPolicy.consumers("finance").approvalFor("customer"))
                .build();

        assertThat(PolicyKinds.create(
                                "approval-required",
                                "mine",
                                PolicySettings.none().with("columns", "customer.ssn"))
                        .judge(design(both)))
                .extracting(Violation::element)
                .containsExactly(DOTTED);
    }

    @Test
    void judge_aCheckOfADottedField_findsThatItIsThere() {
        DataProduct checked = named("customers", Field.string("customer.ssn")).toBuilder()
                .expect(Expectations.notNull("customer.ssn"))
                .build();

        assertThat(judge("pii-columns", checked)).isEmpty();
    }

    private static List<Violation> judge(String kind, DataProduct product) {
        return PolicyKinds.create(kind, kind, PolicySettings.none()).judge(design(product));
    }

    private static ProductEdit edit(List<Violation> found) {
        assertThat(found).hasSize(1);
        return found.get(0).edit().orElseThrow();
    }
}
