package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.policy;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A violation says of which major of a port it is, where several live side by side. */
final class PortMajorsTest {
    private static final Field EMAIL = Field.string("email").pii("email");
    private static final OutputPort ONE = OutputPort.delta("daily").version("1.4.0");
    private static final OutputPort TWO = OutputPort.delta("daily").version("2.0.0");
    private static final OutputPort WEEKLY = OutputPort.delta("weekly");

    private static DataProduct product(Field inTwo) {
        DataProduct sound = sound().build();
        return DataProduct.builder("sales", "orders")
                .version("2.0.0")
                .owner("sales-data-team@company.com")
                .schema(Schema.of(Field.string("id").primaryKey(), EMAIL))
                .output(ONE)
                .output(TWO.contract(sound.contract().over(List.of(Schema.of(inTwo)))))
                .output(WEEKLY)
                .build();
    }

    private static List<String> elements(Inquiry inquiry, Policy policy) {
        return PolicySet.empty().and(List.of(policy)).judge(inquiry).violations().stream()
                .map(Violation::element)
                .toList();
    }

    private static Policy masked() {
        return PolicyKinds.create("pii-protected", "pii-protected", PolicySettings.none());
    }

    @Test
    void judge_allPorts_saysOfWhichMajorEachIs() {
        assertThat(elements(design(product(EMAIL)), masked()))
                .containsExactlyInAnyOrder(
                        "outputs[daily/v1].schema.email",
                        "outputs[daily/v2].schema.email",
                        "outputs[weekly].schema.email");
    }

    @Test
    void judge_whereOneMajorComplies_saysThatItIsTheOther() {
        assertThat(elements(design(product(EMAIL.masked(Mask.email()))), masked()))
                .containsExactlyInAnyOrder("outputs[daily/v1].schema.email", "outputs[weekly].schema.email");
    }

    @Test
    void judge_onePort_saysItsMajor() {
        DataProduct product = product(EMAIL);

        assertThat(elements(design(product).port(product.outputs().get(1)), masked()))
                .containsExactly("outputs[daily/v2].schema.email");
        assertThat(elements(design(product).port(product.outputs().get(2)), masked()))
                .containsExactly("outputs[weekly].schema.email");
    }

    @Test
    void judge_whatIsFoundOfNoMajorAlone_staysAsItWasSaid() {
        Policy together = new TwoMajors();

        assertThat(elements(design(product(EMAIL)), together)).containsExactly("outputs[daily]");
    }

    @Test
    void judge_whatIsOfNoPort_staysAsItWasSaid() {
        Violation found = Violation.broken("odd", "product");

        assertThat(elements(design(product(EMAIL)), policy("odd", () -> List.of(found))))
                .containsExactly("product");
    }

    @Test
    void apply_anEditOfOneMajor_leavesTheOther() {
        DataProduct edited = new FieldEdit.Mask("outputs[daily/v2].schema.email", Mask.email()).apply(product(EMAIL));

        assertThat(elements(design(edited), masked()))
                .containsExactlyInAnyOrder("outputs[daily/v1].schema.email", "outputs[weekly].schema.email");
    }

    /** Finds that there are two majors. */
    private static final class TwoMajors implements Policy {
        @Override
        public String id() {
            return "two-majors";
        }

        @Override
        public List<Violation> judge(io.meshsdk.policy.PolicyContext context) {
            return context.ports().size() > 1 ? List.of(Violation.broken("too-many", "outputs[daily]")) : List.of();
        }
    }
}
