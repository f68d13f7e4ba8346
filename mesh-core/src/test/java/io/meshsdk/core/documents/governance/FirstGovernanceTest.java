package io.meshsdk.core.documents.governance;

import static io.meshsdk.contract.ServiceLevels.accuracy;
import static io.meshsdk.contract.ServiceLevels.completeness;
import static io.meshsdk.contract.ServiceLevels.freshness;
import static io.meshsdk.quality.Expectations.notNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Observability.Alert;
import io.meshsdk.policy.ContractEdit;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyReport.Judgement;
import io.meshsdk.policy.StatementEdit;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The governance document from which the SDK started, and what it finds of the products from which it started. */
final class FirstGovernanceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void reading_firstGovernance_saysAllOfIt() {
        GovernanceReading reading = GovernanceDocuments.reading("", text("governance_policy.yaml"));

        assertThat(reading.diagnostics()).extracting(Diagnostic::describe).isEmpty();
        assertThat(GovernanceDocuments.write(reading.orThrow())).isEqualTo(text("governance_policy.read.yaml"));
        assertThat(GovernanceDocuments.parse(text("governance_policy.read.yaml")))
                .isEqualTo(reading.orThrow());
    }

    /** Seed 000. */
    @Test
    void judge_lifetimeValue_findsWhatItLacks() {
        assertThat(found(product("customer_lifetime_value.yaml"))).containsExactly("""
                access-control-default-access: ERROR classification-missing outputs[default].classification
                data-classification: ERROR classification-missing outputs[default].classification
                data-quality-accuracy: ERROR service-level-missing outputs[default].sla.accuracy
                data-retention: ERROR retention-missing outputs[default].retention
                observability-requirements: WARNING metric-unwatched observability.metrics.row_count
                observability-requirements: WARNING metric-unwatched observability.metrics.null_rate
                observability-requirements: WARNING metric-unwatched observability.metrics.distinct_count
                observability-requirements: WARNING metric-unwatched observability.metrics.value_distribution
                observability-requirements: WARNING alert-missing observability.alerts.freshness_violation
                observability-requirements: WARNING alert-missing observability.alerts.quality_check_failure
                observability-requirements: WARNING alert-missing observability.alerts.schema_drift
                observability-requirements: WARNING alert-missing observability.alerts.volume_anomaly
                pii-handling-ccpa: ERROR ccpa-retention-missing outputs[default].retention
                pii-handling-ccpa: ERROR ccpa-purpose-missing description.purpose
                pii-handling-gdpr: ERROR gdpr-retention-missing outputs[default].retention
                pii-handling-pii-audited: CRITICAL pii-unaudited safeguards.audit_logging
                pii-handling-pii-encrypted: CRITICAL pii-unencrypted outputs[default]
                schema-validation-description: WARNING field-undescribed outputs[default].schema.customer_id
                schema-validation-description: WARNING field-undescribed outputs[default].schema.customer_name
                schema-validation-description: WARNING field-undescribed outputs[default].schema.ltv_score
                schema-validation-description: WARNING field-undescribed outputs[default].schema.total_revenue
                schema-validation-description: WARNING field-undescribed outputs[default].schema.order_count
                schema-validation-description: WARNING field-undescribed outputs[default].schema.avg_order_value
                schema-validation-description: WARNING field-undescribed outputs[default].schema.first_order_date
                schema-validation-description: WARNING field-undescribed outputs[default].schema.last_order_date
                schema-validation-description: WARNING field-undescribed outputs[default].schema.segment
                schema-validation-description: WARNING field-undescribed outputs[default].schema._computed_at
                schema-validation-description: WARNING field-undescribed outputs[default].schema._product_version
                schema-validation-primary-key: WARNING primary-key-missing outputs[default].schema
                """.split("\n"));
    }

    /** Seed 001, the contract. */
    @Test
    void judge_customerView_findsWhatItLacks() {
        assertThat(found(product("../seeds/data-contract.yaml"))).containsExactly("""
                data-classification: ERROR classification-missing outputs[default].classification
                data-retention: ERROR retention-missing outputs[default].retention
                observability-requirements: WARNING metric-unwatched observability.metrics.row_count
                observability-requirements: WARNING metric-unwatched observability.metrics.null_rate
                observability-requirements: WARNING metric-unwatched observability.metrics.distinct_count
                observability-requirements: WARNING metric-unwatched observability.metrics.value_distribution
                observability-requirements: WARNING alert-missing observability.alerts.freshness_violation
                observability-requirements: WARNING alert-missing observability.alerts.quality_check_failure
                observability-requirements: WARNING alert-missing observability.alerts.schema_drift
                observability-requirements: WARNING alert-missing observability.alerts.volume_anomaly
                pii-handling-pii-named: ERROR pii-unmarked outputs[default].schema.email
                quality-gates-quality-checks: WARNING quality-checks-missing outputs[default].quality
                schema-validation-description: WARNING product-undescribed description
                schema-validation-description: WARNING field-undescribed outputs[default].schema.email
                schema-validation-primary-key: WARNING primary-key-missing outputs[default].schema
                """.split("\n"));
    }

    /** Seed 001, the manifest, which has no schema. */
    @Test
    void judge_customerManifest_findsWhatItLacks() {
        assertThat(found(product("../seeds/data_product_manifest.json"))).containsExactly("""
                data-classification: ERROR classification-missing outputs[default].classification
                data-retention: ERROR retention-missing outputs[default].retention
                observability-requirements: WARNING metric-unwatched observability.metrics.row_count
                observability-requirements: WARNING metric-unwatched observability.metrics.null_rate
                observability-requirements: WARNING metric-unwatched observability.metrics.distinct_count
                observability-requirements: WARNING metric-unwatched observability.metrics.value_distribution
                observability-requirements: WARNING alert-missing observability.alerts.freshness_violation
                observability-requirements: WARNING alert-missing observability.alerts.quality_check_failure
                observability-requirements: WARNING alert-missing observability.alerts.schema_drift
                observability-requirements: WARNING alert-missing observability.alerts.volume_anomaly
                quality-gates-quality-checks: WARNING quality-checks-missing outputs[default].quality
                """.split("\n"));
    }

    /** Seed 002. */
    @Test
    void judge_customerMaster_findsWhatItLacks() {
        assertThat(found(product("../seeds/manifest.yaml"))).containsExactly("""
                data-classification: ERROR classification-missing outputs[customer_master].classification
                data-retention: ERROR retention-missing outputs[customer_master].retention
                observability-requirements: WARNING metric-unwatched observability.metrics.row_count
                observability-requirements: WARNING metric-unwatched observability.metrics.null_rate
                observability-requirements: WARNING metric-unwatched observability.metrics.distinct_count
                observability-requirements: WARNING metric-unwatched observability.metrics.value_distribution
                observability-requirements: WARNING alert-missing observability.alerts.freshness_violation
                observability-requirements: WARNING alert-missing observability.alerts.quality_check_failure
                observability-requirements: WARNING alert-missing observability.alerts.schema_drift
                observability-requirements: WARNING alert-missing observability.alerts.volume_anomaly
                pii-handling-ccpa: ERROR ccpa-category-missing outputs[customer_master].schema.email
                pii-handling-ccpa: ERROR ccpa-retention-missing outputs[customer_master].retention
                pii-handling-ccpa: ERROR ccpa-purpose-missing description.purpose
                pii-handling-gdpr: ERROR gdpr-category-missing outputs[customer_master].schema.email
                pii-handling-gdpr: ERROR gdpr-retention-missing outputs[customer_master].retention
                pii-handling-pii-audited: CRITICAL pii-unaudited safeguards.audit_logging
                pii-handling-pii-categorised: ERROR pii-uncategorised outputs[customer_master].schema.email
                pii-handling-pii-encrypted: CRITICAL pii-unencrypted outputs[customer_master]
                schema-validation-primary-key: WARNING primary-key-missing outputs[customer_master].schema
                """.split("\n"));
    }

    /** Seed 003. */
    @Test
    void judge_salesOrders_findsWhatTheyLack() {
        assertThat(found(product("../seeds/data_product.yaml"))).containsExactly("""
                access-control-default-access: ERROR classification-missing outputs[default].classification
                data-classification: ERROR classification-missing outputs[default].classification
                data-quality-accuracy: ERROR service-level-missing outputs[default].sla.accuracy
                data-retention: ERROR retention-missing outputs[default].retention
                observability-requirements: WARNING metric-unwatched observability.metrics.distinct_count
                observability-requirements: WARNING metric-unwatched observability.metrics.value_distribution
                observability-requirements: WARNING alert-missing observability.alerts.schema_drift
                schema-validation-description: WARNING field-undescribed outputs[default].schema.customer_segment
                schema-validation-primary-key: WARNING primary-key-missing outputs[default].schema
                """.split("\n"));
    }

    @Test
    void judge_aLedgerOfFinance_isHeldToMoreThanOthers() {
        assertThat(found(ledger())).containsExactly("""
                access-control-audit-all-access: CRITICAL pii-unaudited safeguards.audit_logging
                access-control-default-access: ERROR classification-too-open outputs[default].classification
                access-control-sox-compliance: ERROR sox-unaudited safeguards.audit_logging
                data-quality-freshness: ERROR freshness-too-slow outputs[default].sla.freshness
                """.split("\n"));
    }

    @Test
    void remediate_aLedgerOfFinance_makesItComply() {
        Remediation done = Remediation.of(ledger(), FirstGovernanceTest::judge);

        assertThat(done.left().violations()).isEmpty();
        assertThat(done.edits())
                .containsExactly(
                        new StatementEdit.AuditLogging(),
                        new ContractEdit.Classify("outputs[default].classification", Classification.CONFIDENTIAL),
                        new ContractEdit.Promise("outputs[default].sla.freshness", freshness(Duration.ofHours(1))));
    }

    @Test
    void remediate_lifetimeValue_leavesWhatPeopleHaveToSay() {
        Remediation done = Remediation.of(product("customer_lifetime_value.yaml"), FirstGovernanceTest::judge);

        assertThat(lines(done.left()))
                .noneMatch(line -> line.contains("retention-missing")
                        || line.contains("classification-missing")
                        || line.contains("metric-unwatched")
                        || line.contains("pii-unaudited"))
                .contains(
                        "data-quality-accuracy: ERROR service-level-missing outputs[default].sla.accuracy",
                        "pii-handling-pii-encrypted: CRITICAL pii-unencrypted outputs[default]");
        assertThat(done.product().contract().retention()).contains(Retention.atMost("P3Y"));
        assertThat(done.product().contract().declaredClassification()).contains(Classification.INTERNAL);
    }

    @Test
    void parse_aPolicyOfTwoTexts_readsBoth() {
        List<Policy> policies = GovernanceDocuments.parse("""
                        governance:
                          automated_policies:
                            - {name: shape, policy: '- Primary key - Logs: 90 days', check: '- Constraints - Logs: 90 days'}
                        """).policies();

        assertThat(policies)
                .extracting(Policy::id)
                .containsExactlyInAnyOrder("shape-primary-key", "shape-retention", "shape-constraints");
    }

    @Test
    void parse_policiesThatAreNotMandatory_warn() {
        List<Policy> policies = GovernanceDocuments.parse("""
                        governance:
                          global_policies:
                            - {name: keys, mandatory: false, policy: Primary key}
                        """).policies();

        assertThat(policies).singleElement().satisfies(policy -> {
            assertThat(policy.id()).isEqualTo("keys");
            assertThat(policy.rollout().mode()).isEqualTo(PolicyMode.WARN);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All products must be classified as - Public: For all - Internal: For us",
                "Use encryption. ",
                "COMPLY WITH GDPR",
                "comply with CCPA and GDPR requirements",
                "Logs: 12 months",
                "a primary key",
                "Field descriptions",
                "Warning threshold: <= 2.5%",
                "30 days deprecation notice",
                "major version bump"
            })
    void parse_sentencesInOtherWords_areUnderstood(String sentence) {
        assertThat(GovernanceDocuments.reading(
                                "", "governance: {automated_policies: [{name: x, check: '%s'}]}".formatted(sentence))
                        .diagnostics())
                .extracting(Diagnostic::describe)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            governance: [] | wrong-type | governance
            governance: {policies: []} | unknown-key | governance.policies
            governance: {global_policies: {}} | wrong-type | governance.global_policies
            governance: {global_policies: [{policy: Primary key}]} | missing-key | governance.global_policies[0]
            governance: {global_policies: [{name: a}]} | missing-key | governance.global_policies[0]
            governance: {global_policies: [{name: '!', policy: Primary key}]} | wrong-type | governance.global_policies[0].name
            governance: {global_policies: [{name: a, policy: Be nice}]} | unrecognised-sentence | governance.global_policies[0].policy
            governance: {global_policies: [{name: a, policy: Primary key, mandatory: maybe}]} | wrong-type | governance.global_policies[0].mandatory
            governance: {automated_policies: [{name: a, check: Primary key, enforcement: sometimes}]} | invalid-setting | governance.automated_policies[0].enforcement
            governance: {automated_policies: [{name: a, check: 'Warning threshold: <= 500%'}]} | unrecognised-sentence | governance.automated_policies[0].check
            governance: {automated_policies: [{name: a, policy: Be nice, check: Primary key}]} | unrecognised-sentence | governance.automated_policies[0].policy
            governance: {global_policies: [{name: a, policy: 'Operational data: 7 years', check: 'Operational data: 20 years'}]} | conflicting-sentences | governance.global_policies[0].check
            governance: {global_policies: [{name: a, policy: '- Logs: 90 days - Logs: 30 days'}]} | conflicting-sentences | governance.global_policies[0].policy
            governance: {domain_policies: {Our Sales: {}}} | wrong-type | governance.domain_policies.Our Sales
            governance: {domain_policies: {sales: {quality: []}}} | unknown-key | governance.domain_policies.sales.quality
            governance: {domain_policies: {sales: {data_quality: {completenes: 1}}}} | unknown-key | governance.domain_policies.sales.data_quality.completenes
            governance: {domain_policies: {sales: {data_quality: {completeness: most}}}} | invalid-setting | governance.domain_policies.sales.data_quality.completeness
            governance: {domain_policies: {sales: {data_quality: {completeness: <= 99%}}}} | invalid-setting | governance.domain_policies.sales.data_quality.completeness
            governance: {domain_policies: {sales: {data_quality: {freshness: soon}}}} | invalid-setting | governance.domain_policies.sales.data_quality.freshness
            governance: {domain_policies: {sales: {access_control: {sox_compliance: perhaps}}}} | invalid-setting | governance.domain_policies.sales.access_control.sox_compliance
            governance: {domain_policies: {sales: {access_control: {default_access: open}}}} | invalid-setting | governance.domain_policies.sales.access_control.default_access
            governance: {domain_policies: {sales: {access_control: [{pii_fields: [a]}, {pii_fields: [b]}]}}} | duplicate-key | governance.domain_policies.sales.access_control.pii_fields
            governance: {observability_requirements: {metrics: row_count}} | invalid-setting | governance.observability_requirements.metrics
            governance: {observability_requirements: {metric: []}} | unknown-key | governance.observability_requirements.metric
            """)
    void reading_whatIsOfNoUse_saysWhereAndGivesNoPolicy(String text, String code, String path) {
        GovernanceReading reading = GovernanceDocuments.reading("", text);

        assertThat(reading.governance()).isEmpty();
        assertThat(reading.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.where().path()).isEqualTo(path);
            assertThat(found.where().line()).isEqualTo(1);
            assertThat(found.remedy()).isNotBlank();
        });
    }

    private static PolicyReport judge(DataProduct product) {
        return PolicySet.empty()
                .and(GovernanceDocuments.parse(text("governance_policy.yaml")).policies())
                .judge(Inquiry.of(product, EnforcementPoint.DESIGN, NOW));
    }

    private static List<String> found(DataProduct product) {
        return lines(judge(product));
    }

    private static List<String> lines(PolicyReport report) {
        return report.judgements().stream().flatMap(FirstGovernanceTest::lines).toList();
    }

    private static Stream<String> lines(Judgement judgement) {
        return judgement.violations().stream()
                .map(violation -> "%s: %s %s %s"
                        .formatted(judgement.policy(), violation.severity(), violation.code(), violation.element()));
    }

    private static DataProduct ledger() {
        Observability watched = new Observability(
                List.of("row_count", "null_rate", "distinct_count", "value_distribution"),
                Stream.of("freshness_violation", "quality_check_failure", "schema_drift", "volume_anomaly")
                        .map(alert -> new Alert(alert, "it is seen", Optional.empty()))
                        .toList());
        DataProduct ledger = DataProduct.builder("finance", "ledger")
                .version("1.0.0")
                .owner("finance-team@company.com")
                .description("What the company was paid and has paid, a row for each entry")
                .schema(Schema.of(Field.int64("entry_id").primaryKey().describedAs("What entries are counted by")))
                .expect(notNull("entry_id"))
                .sla(freshness(Duration.ofHours(4)), completeness(0.999), accuracy(0.9999))
                .access(AccessPolicy.consumers("controlling"))
                .classified(Classification.INTERNAL)
                .retention(Retention.atMost("P3Y"))
                .build();
        return ledger.toBuilder()
                .details(ledger.details().observability(watched))
                .build();
    }

    private static DataProduct product(String name) {
        return DocumentReader.usual().read(name, text(name)).orThrow();
    }

    private static String text(String name) {
        String path = name.startsWith("../") ? "/io/meshsdk/core/documents/" + name.substring(3) : name;
        try (InputStream in = FirstGovernanceTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
