package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.policy;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.Retention;
import io.meshsdk.policy.ContractEdit;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.StatementEdit;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class RemediationTest {
    private static final String EMAIL = "outputs[daily].schema.email";
    private static final ProductEdit KEEP = new ContractEdit.Retention("outputs[daily]", Retention.atMost("P3Y"));
    private static final ProductEdit DESCRIBE = new FieldEdit.Describe(EMAIL, "Where to write to");

    @Test
    void of_aProductWithoutViolations_leavesItAlone() {
        Remediation done = remediate(sound().build(), wanting("kept", product -> true, KEEP));

        assertThat(done.edits()).isEmpty();
        assertThat(done.product()).isEqualTo(sound().build());
    }

    @Test
    void of_violationsWithEdits_makesThem() {
        Remediation done = remediate(
                sound().build(),
                wanting("kept", RemediationTest::isKept, KEEP),
                wanting("owned", product -> product.owner().equals("Ada"), new StatementEdit.Owner("Ada")));

        assertThat(done.edits()).containsExactly(KEEP, new StatementEdit.Owner("Ada"));
        assertThat(done.left().violations()).isEmpty();
        assertThat(isKept(done.product())).isTrue();
    }

    @Test
    void of_aViolationThatAnEditUncovers_goesOn() {
        Policy second = policyOf(
                "second",
                product -> isKept(product) || isDescribed(product)
                        ? List.of()
                        : List.of(Violation.broken("undescribed", EMAIL).edit(DESCRIBE)));
        Policy first = policyOf(
                "first",
                product -> isDescribed(product) && !isKept(product)
                        ? List.of(Violation.broken("unkept", "outputs[daily]").edit(KEEP))
                        : isDescribed(product) ? List.of() : List.of(Violation.broken("unkept", "outputs[daily]")));

        Remediation done = remediate(sound().build(), first, second);

        assertThat(done.edits()).containsExactly(DESCRIBE, KEEP);
        assertThat(done.left().violations()).isEmpty();
    }

    @Test
    void of_anEditThatAddsAViolation_leavesIt() {
        Remediation done = remediate(
                sound().build(),
                wanting("kept", RemediationTest::isKept, KEEP),
                policyOf("unkept", product -> isKept(product) ? List.of(Violation.broken("kept", "x")) : List.of()));

        assertThat(done.edits()).isEmpty();
        assertThat(done.left().violations()).extracting(Violation::code).containsExactly("wanted");
    }

    @Test
    void of_anEditThatDoesNotHelp_leavesIt() {
        Remediation done = remediate(sound().build(), wanting("never", product -> false, KEEP));

        assertThat(done.edits()).isEmpty();
        assertThat(done.product()).isEqualTo(sound().build());
    }

    @Test
    void of_anEditThatShowsMore_leavesIt() {
        DataProduct masked = sound().build();
        ProductEdit unmask = new FieldEdit.Mask(EMAIL, Mask.partial(5, 5));

        Remediation done = remediate(
                masked,
                wanting(
                        "open",
                        product -> !product.schema()
                                .field("email")
                                .mask()
                                .equals(masked.schema().field("email").mask()),
                        unmask));

        assertThat(done.edits()).isEmpty();
    }

    @Test
    void of_anEditThatHidesMore_makesIt() {
        ProductEdit hide = new FieldEdit.Mask(EMAIL, Mask.nullified());
        ProductEdit close = new FieldEdit.Classify(EMAIL, Classification.RESTRICTED);

        Remediation done = remediate(
                sound().build(),
                wanting(
                        "hidden",
                        product -> product.schema().field("email").mask().orElseThrow() instanceof Mask.Nullified,
                        hide),
                wanting(
                        "closed",
                        product ->
                                product.schema().field("email").classification().orElseThrow()
                                        == Classification.RESTRICTED,
                        close));

        assertThat(done.edits()).containsExactly(close, hide);
    }

    @Test
    void of_editsThatDoNotFit_leavesThem() {
        Remediation done = remediate(
                sound().build(),
                wanting("a", product -> false, new FieldEdit.Require("outputs[weekly].schema.email")),
                wanting("b", product -> false, new FieldEdit.Mask("outputs[daily].schema._computed_at", Mask.email())));

        assertThat(done.edits()).isEmpty();
        assertThat(done.left().violations()).hasSize(2);
    }

    @Test
    void of_policiesWithoutEdits_leavesAll() {
        Remediation done = remediate(
                sound().build(),
                policy("plain", () -> List.of(Violation.broken("a", "b").remedy("Think"))));

        assertThat(done.left().violations()).hasSize(1);
    }

    @Test
    void of_personalDataInTheClear_classifiesAndMasksIt() {
        DataProduct open = sound().build().toBuilder()
                .schema(Schema.of(
                        Field.string("email").pii("email").classified(Classification.PUBLIC),
                        Field.int64("phone").pii("phone")))
                .build();

        Remediation done = Remediation.of(open, product -> PolicySet.builtIn().judge(design(product)));

        assertThat(done.edits())
                .containsExactlyInAnyOrder(
                        new FieldEdit.Classify(EMAIL, Classification.CONFIDENTIAL),
                        new FieldEdit.Mask(EMAIL, Mask.email()),
                        new FieldEdit.Mask("outputs[daily].schema.phone", Mask.nullified()));
        assertThat(done.left().violations()).extracting(Violation::code).containsOnly("field-undescribed");
    }

    private static Remediation remediate(DataProduct product, Policy... policies) {
        PolicySet set = PolicySet.empty().and(List.of(policies));
        return Remediation.of(product, changed -> set.judge(design(changed)));
    }

    private static Policy wanting(String id, Predicate<DataProduct> holds, ProductEdit edit) {
        return policyOf(
                id,
                product -> holds.test(product)
                        ? List.of()
                        : List.of(Violation.broken("wanted", edit.element()).edit(edit)));
    }

    private static Policy policyOf(String id, Function<DataProduct, List<Violation>> judge) {
        return new Policy() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Violation> judge(PolicyContext context) {
                return judge.apply(context.product());
            }
        };
    }

    private static boolean isKept(DataProduct product) {
        return product.contract().retention().isPresent();
    }

    private static boolean isDescribed(DataProduct product) {
        return product.schema()
                .field("email")
                .description()
                .filter("Where to write to"::equals)
                .isPresent();
    }
}
