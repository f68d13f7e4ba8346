package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.check.KeyCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CelMeasuresTest {
    private static final DataProduct ORDERS = Shop.orders().build();
    private static final CelMeasure EMAILS = CelMeasure.of("emails", "format:email", "email");
    private static final CelMeasure KEYS =
            CelMeasure.each("keys", "unique", "field.primaryKey || field.name == 'email'");
    private static final CelRule VALID = CelRule.of("emails-invalid", "report.measures.emails.share >= 0.9")
            .because("${report.measures.emails.failing} of ${report.measures.emails.rows} are no e-mails");

    private static CelPolicyBuilder builder(CelMeasure... measures) {
        return CelPolicies.policy("measured").points(EnforcementPoint.WITH_DATA).measures(measures);
    }

    private static List<Violation> judge(Policy policy, CheckOutcome... measured) {
        QualityReport report =
                new QualityReport(10, List.of(outcome(Expectations.notNull("order_id"), 0)), List.of(measured));
        return policy.judge(
                Inquiry.of(ORDERS, EnforcementPoint.WITH_DATA, Shop.NOW).report(report));
    }

    private static CheckOutcome outcome(Expectation expectation, long failing) {
        Measure measure = new Measure("expected", "observed", 10, failing);
        return failing == 0
                ? new CheckOutcome.Passed(expectation, measure)
                : new CheckOutcome.Failed(expectation, measure, RowSample.none());
    }

    private static List<String> problems(CelPolicyBuilder builder) {
        try {
            return List.of(builder.build().id());
        } catch (InvalidProductException e) {
            return e.diagnostics().stream()
                    .map(found -> found.code() + " " + found.where().path())
                    .toList();
        }
    }

    @Test
    void measures_ofAFieldAndOfThoseThatAreMeant_areWanted() {
        Policy policy = builder(EMAILS, KEYS).rules(VALID).build();
        assertThat(policy.measures(ORDERS, ORDERS.outputs().get(0)))
                .extracting(Expectation::check)
                .containsExactly(
                        Expectations.format("email", "email").check(),
                        new KeyCheck.Unique(List.of("order_id")),
                        new KeyCheck.Unique(List.of("email")));
    }

    @Test
    void judge_measureOfAField_isSeenByItsName() {
        Policy policy = builder(EMAILS).rules(VALID).build();
        Expectation emails = Expectations.format("email", "email");
        assertThat(judge(policy, outcome(emails, 1))).isEmpty();
        assertThat(judge(policy, outcome(emails, 2)))
                .extracting(Violation::code, Violation::message)
                .containsExactly(tuple("emails-invalid", "2 of 10 are no e-mails"));
    }

    @Test
    void judge_measureOfSeveralFields_isAList() {
        Policy policy = builder(KEYS)
                .rules(CelRule.of("keys-repeated", "report.measures.keys.all(m, m.passed)")
                        .because("Repeated: ${report.measures.keys.filter(m, m.failed).map(m, m.field)}"))
                .build();
        List<Violation> found =
                judge(policy, outcome(Expectations.unique("order_id"), 0), outcome(Expectations.unique("email"), 3));
        assertThat(found).extracting(Violation::message).containsExactly("Repeated: email");
    }

    @Test
    void judge_measureOfAFieldThatIsNotThere_isAskedForOrFails() {
        CelMeasure absent = CelMeasure.of("phones", "format:phone", "phone");
        Policy asking = builder(absent)
                .rules(CelRule.of("phones-invalid", "!has(report.measures.phones) || report.measures.phones.passed"))
                .build();
        Policy careless = builder(absent)
                .rules(CelRule.of("phones-invalid", "report.measures.phones.failing == 0"))
                .build();
        assertThat(asking.measures(ORDERS, ORDERS.outputs().get(0))).isEmpty();
        assertThat(judge(asking)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> judge(careless)).withMessageContaining("phones-invalid");
    }

    @Test
    void judge_measureThatWasNotTaken_fails() {
        Policy policy = builder(EMAILS).rules(VALID).build();
        assertThatIllegalStateException().isThrownBy(() -> judge(policy)).withMessageContaining("emails-invalid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report.measures.mails.passed | cel-unknown-name rules[0].require
            report.measures.emails.passed == 1 | cel-wrong-type rules[0].require
            report.measures.emails.all(m, m.passed) | cel-syntax rules[0].require
            report.measures.emails.value > 1 | cel-unknown-name rules[0].require
            report.measures.emails.passed && report.score > 0.5 && report.outcomes == [] | measured
            """)
    void build_ruleOverMeasures_isChecked(String require, String problem) {
        assertThat(problems(builder(EMAILS).rules(CelRule.of("some-code", require))))
                .containsExactly(problem);
    }

    @Test
    void build_measuresThatCannotBe_areAllReported() {
        CelPolicyBuilder builder = CelPolicies.policy("measured")
                .measures(EMAILS, KEYS, EMAILS, CelMeasure.each("some", "unique", "field.nam == ''"))
                .rules(CelRule.of("some-code", "true"));
        assertThat(problems(builder))
                .containsExactly(
                        "cel-no-report measures[0].name",
                        "duplicate-key measures[2].name",
                        "cel-unknown-name measures[3].where");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Emails | unique | email | ''
            emails | sparkling | email | ''
            emails | unique | '' | ''
            emails | unique | email | true
            """)
    void of_noMeasure_isRefused(String name, String check, String field, String where) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CelMeasure(name, check, field, where));
    }

    @Test
    void isAtLeastAsStrictAs_anotherCheckUnderTheName_isNot() {
        Policy global = builder(EMAILS).rules(VALID).build();
        Policy same = builder(EMAILS, KEYS).rules(VALID).build();
        Policy other = builder(CelMeasure.of("emails", "not_null", "email"))
                .rules(VALID)
                .build();
        assertThat(same.isAtLeastAsStrictAs(global)).isTrue();
        assertThat(other.isAtLeastAsStrictAs(global)).isFalse();
    }

    @Test
    void read_measures_areTakenOrRefusedWithTheirPlaces() {
        String text = """
                policies:
                  - id: measured
                    points: [with-data]
                    measures:
                      - {name: emails, check: "format:email", field: email}
                      - name: keys
                        check: unique
                        where: field.primaryKey
                    rules:
                      - code: emails-invalid
                        require: report.measures.emails.passed && report.measures.keys.all(m, m.passed)
                """;
        Policy policy = CelPolicies.read("policies.yaml", text).get(0);
        assertThat(policy.measures(ORDERS, ORDERS.outputs().get(0))).hasSize(2);
        String wrong = text.replace("format:email", "sparkling").replace("field.primaryKey", "field.primary");
        assertThatThrownBy(() -> CelPolicies.read("policies.yaml", wrong))
                .isInstanceOfSatisfying(
                        InvalidProductException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(found -> found.code() + " " + found.where())
                                .containsExactly(
                                        "cel-measure policies.yaml:5:9 policies[0].measures[0]",
                                        "cel-unknown-name policies.yaml:8:21 policies[0].measures[1].where",
                                        "cel-unknown-name policies.yaml:11:33 policies[0].rules[0].require"));
    }
}
