package io.meshsdk.integration.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.documents.governance.GovernanceDocument;
import io.meshsdk.core.documents.governance.GovernanceDocuments;
import io.meshsdk.core.documents.governance.GovernanceReading;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.bundle.BundledPolicy;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.policy.cel.CelPolicyKind;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.policy.CommonTerms;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council writes rules in CEL in its document and signs them in its bundle: pipelines with the plugin are held to them. */
final class CelDocumentTest {
    private static final String DOCUMENT = """
            apiVersion: datamesh/v1
            kind: Governance
            policies:
              - kind: cel
                id: stewards
                severity: critical
                version: "2.0"
                settings:
                  rules:
                    - code: steward-missing
                      require: has(product.team.dataSteward)
                      message: Nobody answers for the data of ${product.id}
                    - code: field-silent
                      each: field
                      severity: warning
                      require: has(field.description)
              - kind: naming
            """;
    private static final String MEASURED = """
            policies:
              - kind: cel
                id: numbers-high
                points: [with-data]
                settings:
                  measures:
                    - name: numbers
                      check: ">= 2"
                      field: order_id
                    - name: keys
                      check: unique
                      where: field.name.endsWith('_id')
                  rules:
                    - code: number-low
                      require: report.measures.numbers.share >= 0.9
                      message: ${report.measures.numbers.failing} of ${report.measures.numbers.rows} are low
                    - code: key-repeated
                      require: report.measures.keys.all(key, key.passed)
            """;
    private static final DataProduct STEWARDED =
            Shop.orders("orders").team(Team.none().dataSteward("ann")).build();

    @TempDir
    Path warehouse;

    /** A class loader of a pipeline without the plugin. */
    private static final class WithoutPlugin extends ClassLoader {
        WithoutPlugin() {
            super(CelDocumentTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/services/" + PolicyKindProvider.class.getName())
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }

    private void enact(String document) {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            GovernanceDocument governance = GovernanceDocuments.parse(document);
            Shop.enact(
                    mesh, bundle -> bundle.ownedBy("platform", "policy-steward").policies(governance));
        }
    }

    @Test
    void parse_policyInCel_isThePolicy() {
        Policy stewards = GovernanceDocuments.parse(DOCUMENT).policies().get(0);

        assertThat(stewards.id()).isEqualTo("stewards");
        assertThat(stewards.version()).startsWith("2.0+");
        assertThat(stewards.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(stewards.scope()).isEqualTo(PolicyScope.global());
    }

    @Test
    void write_policyInCel_isReadAgain() {
        GovernanceDocument governance = GovernanceDocuments.parse(DOCUMENT);

        String written = GovernanceDocuments.write(governance);

        assertThat(GovernanceDocuments.parse(written)).isEqualTo(governance);
        assertThat(written).contains("- code: steward-missing");
    }

    @Test
    void reading_rulesOfNoUse_hasAllOfThemWithTheirPlaces() {
        GovernanceReading reading = GovernanceDocuments.reading("council.yaml", """
                policies:
                  - kind: cel
                    id: ours
                    settings:
                      rules:
                        - code: steward-missing
                          require: has(product.team.stewart)
                        - code: key-missing
                          each: schemas
                          requires: "true"
                  - kind: cel
                    id: others
                    settings:
                      rule: []
                """);

        assertThat(reading.governance()).isEmpty();
        assertThat(reading.diagnostics())
                .extracting(diagnostic -> diagnostic.where().path())
                .contains(
                        "policies[0].settings.rules[1]",
                        "policies[0].settings.rules[1].each",
                        "policies[0].settings.rules[1].requires",
                        "policies[1].settings.rule");
        assertThat(reading.diagnostics())
                .filteredOn(diagnostic -> diagnostic.where().path().endsWith(".each"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.where().file()).isEqualTo("council.yaml");
                    assertThat(diagnostic.where().line()).isEqualTo(9);
                    assertThat(diagnostic.where().column()).isEqualTo(17);
                });
    }

    @Test
    void reading_expressionThatDoesNotFit_isFoundWhereItIs() {
        GovernanceReading reading = GovernanceDocuments.reading("council.yaml", """
                policies:
                  - kind: cel
                    settings:
                      rules:
                        - code: steward-missing
                          require: has(product.team.stewart)
                """);

        assertThat(reading.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.where().path()).isEqualTo("policies[0].settings.rules[0].require");
            assertThat(diagnostic.where().line()).isEqualTo(6);
            assertThat(diagnostic.problem()).contains("stewart");
        });
    }

    @Test
    void reading_measuresOfNoUse_hasAllOfThemWithTheirPlaces() {
        GovernanceReading reading = GovernanceDocuments.reading("council.yaml", """
                policies:
                  - kind: cel
                    id: ours
                    points: [with-data]
                    settings:
                      measures:
                        - {name: numbers, check: ">= 2"}
                        - {name: keys, check: none of the kind, field: order_id}
                        - {name: others, field: order_id, most: 3}
                      rules:
                        - {code: number-low, require: "true"}
                  - kind: cel
                    id: others
                    points: [with-data]
                    settings:
                      measures:
                        - {name: numbers, check: ">= 2", where: field.nam == 'order_id'}
                      rules:
                        - {code: number-low, require: "report.measures.numbers.all(one, one.passed)"}
                  - kind: cel
                    id: early
                    points: [design]
                    settings:
                      measures:
                        - {name: numbers, check: ">= 2", field: order_id}
                      rules:
                        - {code: number-low, require: "true"}
                """);

        assertThat(reading.governance()).isEmpty();
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::code, diagnostic -> diagnostic.where().path())
                .containsExactlyInAnyOrder(
                        tuple("cel-measure", "policies[0].settings.measures[0]"),
                        tuple("cel-measure", "policies[0].settings.measures[1]"),
                        tuple("missing-key", "policies[0].settings.measures[2]"),
                        tuple("unknown-key", "policies[0].settings.measures[2].most"),
                        tuple("cel-unknown-name", "policies[1].settings.measures[0].where"),
                        tuple("cel-no-report", "policies[2].settings.measures[0].name"));
    }

    @Test
    void write_policyThatMeasures_isReadAgain() {
        GovernanceDocument governance = GovernanceDocuments.parse(MEASURED);

        String written = GovernanceDocuments.write(governance);

        assertThat(GovernanceDocuments.parse(written)).isEqualTo(governance);
        assertThat(written).contains("- name: numbers");
    }

    @Test
    void parse_policyThatMeasuresSomethingElse_isAnotherVersion() {
        Policy policy = GovernanceDocuments.parse(MEASURED).policies().get(0);
        Policy other = GovernanceDocuments.parse(MEASURED.replace(">= 2", ">= 1"))
                .policies()
                .get(0);

        assertThat(other.version()).isNotEqualTo(policy.version());
    }

    @Test
    void publish_underABundleThatMeasures_isHeldToWhatItFinds() {
        enact(MEASURED);

        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertThat(blocking(mesh.publish(Shop.ORDERS, Shop.rows(3))))
                    .extracting(Violation::code, Violation::message)
                    .containsExactly(tuple("number-low", "1 of 3 are low"));
            var published = mesh.publish(Shop.ORDERS, Shop.rows(20)).orThrow();
            assertThat(published.policyBundle()).isPresent();
        }
    }

    @Test
    void reading_withoutThePlugin_saysWhatToAdd() {
        GovernanceReading reading = GovernanceDocuments.reading("council.yaml", DOCUMENT, KnownKinds.builtIn());

        assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("unknown-kind");
        assertThat(reading.diagnostics().get(0).describe()).contains("'cel'", "mesh-policy-cel");
    }

    @Test
    void publish_underTheBundle_isHeldToItsRules() {
        enact(DOCUMENT);

        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertThat(mesh.governance().bundle().orElseThrow().policies())
                    .filteredOn(policy -> policy.id().equals("stewards"))
                    .singleElement()
                    .isInstanceOf(BundledPolicy.OfKind.class);
            assertThat(blocking(mesh.publish(Shop.ORDERS, Shop.rows(3))))
                    .extracting(Violation::code, Violation::severity)
                    .containsExactly(tuple("steward-missing", Severity.CRITICAL));
            var published = mesh.publish(STEWARDED, Shop.rows(3)).orThrow();
            assertThat(published.policyBundle()).isPresent();
        }
    }

    @Test
    void publish_withoutThePlugin_isBlockedByName() {
        enact(DOCUMENT);

        try (Mesh mesh =
                Shop.builder(warehouse).classLoader(new WithoutPlugin()).build()) {
            assertThat(blocking(mesh.publish(STEWARDED, Shop.rows(3))))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("bundle-policy-unknown");
                        assertThat(violation.message()).contains("'stewards'", "'cel'", "mesh-policy-cel");
                    });
            assertThatThrownBy(() -> mesh.governance().nextBundle().policies(GovernanceDocuments.parse(DOCUMENT)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mesh-policy-cel");
        }
    }

    @Test
    void publish_withThePluginRegistered_isHeldToItsRules() {
        enact(DOCUMENT);

        try (Mesh mesh = Shop.builder(warehouse)
                .classLoader(new WithoutPlugin())
                .policyKinds(new CelPolicyKind())
                .build()) {
            assertThat(blocking(mesh.publish(Shop.ORDERS, Shop.rows(3))))
                    .extracting(Violation::code)
                    .containsExactly("steward-missing");
        }
    }

    @Test
    void publish_pipelineThatLoosensTheRules_isBlockedByName() {
        enact(DOCUMENT);
        String loose = DOCUMENT.replace("severity: critical", "severity: critical\n    scope: sales")
                .replace("has(product.team.dataSteward)", "true");
        GovernanceDocument own = GovernanceDocuments.parse(loose);

        try (Mesh mesh = Shop.builder(warehouse).policies(own.policies().get(0)).build()) {
            assertThat(blocking(mesh.publish(STEWARDED, Shop.rows(3))))
                    .extracting(Violation::code)
                    .containsExactly("bundle-conflict");
        }
    }

    @Test
    void publish_pipelineWithAnotherProviderOfTheKind_isBlockedByName() {
        enact(DOCUMENT);

        try (Mesh mesh = Shop.builder(warehouse).policyKinds(new LenientKind()).build()) {
            assertThat(blocking(mesh.publish(STEWARDED, Shop.rows(3))))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("bundle-policy-changed");
                        assertThat(violation.message()).contains("'stewards'", "LenientPolicy");
                    });
        }
    }

    /** Makes policies that say of themselves what those of the plugin say, and find nothing. */
    private static final class LenientKind implements PolicyKindProvider {
        private final PolicyKindProvider cel = new CelPolicyKind();

        @Override
        public String kind() {
            return cel.kind();
        }

        @Override
        public String asks() {
            return cel.asks();
        }

        @Override
        public List<String> settings() {
            return cel.settings();
        }

        @Override
        public Policy policy(String id, CommonTerms terms, Map<String, Value> settings) {
            return new LenientPolicy(cel.policy(id, terms, settings));
        }
    }

    private record LenientPolicy(Policy of) implements Policy {
        @Override
        public String id() {
            return of.id();
        }

        @Override
        public String version() {
            return of.version();
        }

        @Override
        public PolicyScope scope() {
            return of.scope();
        }

        @Override
        public Set<EnforcementPoint> points() {
            return of.points();
        }

        @Override
        public Rollout rollout() {
            return of.rollout();
        }

        @Override
        public WaiverRules waivers() {
            return of.waivers();
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }

    private static List<Violation> blocking(Publication outcome) {
        assertThat(outcome).isInstanceOf(Rejected.class);
        PolicyReport report = ((Rejected) outcome).verdict().policies();
        return report.blocking();
    }

    @Test
    void bundle_whereAKindIsNotKnown_isReadAllTheSame() {
        enact(DOCUMENT);

        try (Mesh mesh =
                Shop.builder(warehouse).classLoader(new WithoutPlugin()).build()) {
            assertThat(mesh.governance().bundle()).isPresent();
        }
    }
}
