package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.ProductDetails;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile rule makes gigabytes, or all there is, where nobody counts. */
final class AllowanceTest {
    private static final DataProduct ORDERS = Shop.orders().build();
    private static final String HUNDRED = "[" + "1,".repeat(99) + "1]";

    static List<String> hostile() {
        return List.of(
                "size(" + nested("'x'", 14) + ") > 0",
                "size(" + nested("[1]", 14) + ") > 0",
                "size(" + nested("b'x'", 14) + ") > 0",
                "size(" + nested("product.properties['note']", 14) + ") > 0",
                "size(" + HUNDRED + ".map(a, " + HUNDRED + ".map(b, 'x' + '" + "y".repeat(3_000) + "'))) > 0",
                "size(" + HUNDRED + ".map(a, " + HUNDRED + ".map(b, " + HUNDRED + "))) > 0",
                "size(" + HUNDRED + ".map(a, " + HUNDRED + ".map(b, {'a': a, 'b': " + HUNDRED + "}))) > 0",
                "size(" + HUNDRED + ".map(a, " + HUNDRED + ".map(b, catalog.product('sales.orders')))) > 0",
                "size(" + nested("'x'", 14) + ") > 0 || true",
                "!(size(" + nested("'x'", 14) + ") > 0 && false)");
    }

    /** Each level is four times as large as the one within: 268 million characters or elements at fourteen. */
    private static String nested(String seed, int levels) {
        String made = seed;
        for (int i = 0; i < levels; i++) {
            String name = "v" + i;
            made = "[" + made + "].map(" + name + ", (" + name + " + " + name + ") + (" + name + " + " + name + "))[0]";
        }
        return made;
    }

    private static PolicyReport judge(DataProduct product, CelRule rule) {
        Policy policy = CelPolicies.policy("hungry").rules(rule).build();
        return PolicySet.empty().and(List.of(policy)).judge(Inquiry.of(product, EnforcementPoint.DESIGN, Shop.NOW));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void judge_ruleThatWouldTakeAllMemory_blocksNamingThePolicy(String expression) {
        DataProduct noted = Shop.orders()
                .details(ProductDetails.NONE.annotations(Annotations.none().with(CustomProperty.of("note", "n"))))
                .build();
        assertThat(judge(noted, CelRule.of("hungry-rule", expression)).blocking())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(PolicySet.FAILED);
                    assertThat(violation.message()).contains("'hungry'");
                });
    }

    @Test
    void judge_longTextsAndManyFields_areWithinTheAllowance() {
        DataProduct wide = DataProduct.builder("sales", "wide")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(IntStream.range(0, 2_000)
                        .mapToObj(i -> Field.string("column_" + i))
                        .toList()))
                .build();
        CelRule rule = CelRule.of("none-silent", "contract.fields.filter(f, !has(f.description)).map(f, f.name) == []")
                .each(Each.PORT)
                .because("Silent: ${contract.fields.filter(f, !has(f.description)).map(f, f.name)}");
        assertThat(judge(wide, rule).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("none-silent");
            assertThat(violation.message())
                    .startsWith("Silent: column_0, column_1, ")
                    .endsWith("...")
                    .hasSizeLessThan(5_000);
        });
    }

    @Test
    void judge_elementWithoutEnd_blocksNamingThePolicy() {
        CelRule rule = CelRule.of("somewhere", "false").element("${" + nested("'x'", 7) + "}");
        assertThat(judge(ORDERS, rule).blocking()).extracting(Violation::code).containsExactly(PolicySet.FAILED);
    }

    @Test
    void build_expressionsThatMakeNothing_areNotCounted() throws Expression.Problem {
        Language language = new Language();
        var variables = Subject.types(Each.PORT, null);
        assertThat(Expression.truth(language, variables, "contract.fields.all(f, size(f.name) + 1 < 64)")
                        .appending())
                .isNull();
        assertThat(Expression.truth(language, variables, "product.owner + '' != ''")
                        .appending())
                .isEmpty();
        assertThat(Expression.truth(language, variables, "size(contract.fields.filter(f, f.required)) > 0")
                        .appending())
                .hasSize(1);
    }
}
