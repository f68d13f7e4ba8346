package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.governance.trial.TrialOutcome;
import io.meshsdk.core.governance.whatif.Effect;
import io.meshsdk.core.governance.whatif.WhatIfReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.cel.CelPolicies;
import io.meshsdk.policy.cel.CelRule;
import io.meshsdk.schema.Field;
import io.meshsdk.testkit.policy.PolicyTrialTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class CelRulesTest {
    private static final Path FILES = Path.of("src/main/resources/io/meshsdk/examples/howto");
    private static final CelRule STEWARD = CelRule.of("steward-missing", "has(product.team.dataSteward)");

    @TempDir
    Path lake;

    // snippet: factory
    @TestFactory
    Stream<DynamicTest> policies_findWhatTheirTestsExpect() {
        return PolicyTrialTests.of(
                FILES.resolve("policy-tests.yaml"), CelPolicies.read(FILES.resolve("policies.yaml")));
    }
    // end

    @Test
    void tested_allOutcomes_areAsExpected() {
        assertThat(CelRules.tested(FILES)).hasSize(3).allMatch(TrialOutcome::passed);
    }

    @Test
    void pages_showTheDocumentsThatAreRead() throws IOException {
        String policies = Files.readString(FILES.resolve("policies.yaml"));
        String tests = Files.readString(FILES.resolve("policy-tests.yaml"));
        assertThat(Files.readString(Path.of("../docs/how-to/write-a-policy-in-cel.md")))
                .contains(policies);
        assertThat(Files.readString(Path.of("../docs/how-to/test-a-policy.md"))).contains(tests);
    }

    @Test
    void enforced_policiesOfAFile_areAsked() {
        try (Mesh mesh = CelRules.enforced(Shop.mesh(lake), FILES)) {
            assertThat(mesh.govern(Shop.orders().build()).blocking())
                    .extracting(Violation::code)
                    .contains("steward-missing");
        }
    }

    @Test
    void inJava_fieldWithoutDescription_isTold() {
        try (Mesh mesh = Shop.mesh(lake).policies(CelRules.inJava()).build()) {
            assertThat(mesh.govern(Shop.orders(Field.string("city")).build()).violations())
                    .extracting(Violation::code)
                    .contains("field-silent");
        }
    }

    @Test
    void whatIf_publishedProduct_wouldFailOnTheDayOnly() {
        var orders = Shop.orders().build();
        try (Mesh mesh = Shop.mesh(lake).build()) {
            mesh.publish(orders, Shop.rows(orders, 1, 2)).orThrow();
            var announced = CelRules.announced(STEWARD);
            assertThat(mesh.whatIf().with(announced).report().newlyFailing()).isEmpty();
            assertThat(CelRules.tried(mesh, announced).newlyFailing())
                    .extracting(Effect::product)
                    .containsExactly(orders.id());
            WhatIfReport onTheDay = CelRules.onTheDay(mesh, announced);
            assertThat(onTheDay.judged()).isEqualTo(1);
            assertThat(mesh.govern(orders).violations())
                    .as("nothing was put in force")
                    .extracting(Violation::code)
                    .doesNotContain("steward-missing");
        }
    }
}
