package io.meshsdk.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.Field;
import io.meshsdk.testkit.Racers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Policy} must do, shown on a product that complies and one that does not: extend this class in the
 * policy's tests.
 *
 * @since 0.1.0
 */
public abstract class PolicyContract {
    private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;

    /** Creates the contract of a policy. */
    protected PolicyContract() {}

    /** Returns the policy under test, a new object each time. */
    protected abstract Policy policy();

    /** Returns a product in which the policy finds nothing, at none of its points. */
    protected abstract DataProduct complying();

    /** Returns a product of the policy's scope that breaks it, at one of its points at least. */
    protected abstract DataProduct breaking();

    /** Returns what a port of the product was before, for policies that compare; nothing unless said otherwise. */
    protected Optional<DataProduct> published(DataProduct product, OutputPort port) {
        return Optional.empty();
    }

    /**
     * Returns what measuring the product's data found; all that its contracts promise and the policy asks for passed unless
     * said otherwise.
     */
    protected QualityReport report(DataProduct product) {
        List<CheckOutcome> results = new ArrayList<>();
        List<CheckOutcome> measurements = new ArrayList<>();
        for (OutputPort port : product.outputs()) {
            port.contract().effectiveExpectations().forEach(one -> results.add(passed(one)));
            policy().measures(product, port).forEach(one -> measurements.add(passed(one)));
        }
        return new QualityReport(100, results, measurements);
    }

    /**
     * Returns texts that no message may hold: examples, accepted values and bounds of the breaking product's sensitive fields
     * unless more is said.
     */
    protected List<String> secrets() {
        return breaking().outputs().stream()
                .flatMap(port -> port.contract().schemas().stream()
                        .flatMap(schema -> schema.fields().stream())
                        .filter(Field::isSensitive)
                        .flatMap(field -> Stream.concat(field.examples().stream(), literals(port, field))))
                .filter(text -> text.length() > 3)
                .toList();
    }

    private static Stream<String> literals(OutputPort port, Field field) {
        return port.contract().expectations().stream()
                .map(Expectation::check)
                .filter(check -> check.columns().contains(field.name()))
                .flatMap(PolicyContract::literals)
                .map(Literal::text);
    }

    private static Stream<Literal> literals(Check check) {
        if (check instanceof ValueCheck.OneOf oneOf) {
            return oneOf.values().stream();
        }
        return check instanceof ValueCheck.Range range
                ? Stream.concat(range.low().stream(), range.high().stream())
                : Stream.empty();
    }

    private static CheckOutcome passed(Expectation expectation) {
        return new CheckOutcome.Passed(expectation, new Measure("as promised", "as promised", 100, 0));
    }

    @Test
    @DisplayName("the policy names itself in kebab-case, and its version")
    void id_isWellFormed() {
        assertThat(policy().id()).matches(KEBAB_CASE).isEqualTo(policy().id());
        assertThat(policy().version()).isNotBlank().isEqualTo(policy().version());
    }

    @Test
    @DisplayName("the policy is asked at some point, about both products")
    void scope_containsTheProducts() {
        assertThat(policy().points()).isNotEmpty().isEqualTo(policy().points());
        assertThat(policy().scope().contains(complying().id())).isTrue();
        assertThat(policy().scope().contains(breaking().id())).isTrue();
    }

    @Test
    @DisplayName("equal policies say the same of themselves, their settings too, so that a bundle can name one")
    void terms_areTheSameEachTime() {
        assertThat(PolicyTerms.of(policy())).isEqualTo(PolicyTerms.of(policy()));
    }

    @Test
    @DisplayName("what is measured are columns of the port, the same each time, and only where data is judged")
    void measures_areOfThePort() {
        for (DataProduct product : List.of(complying(), breaking())) {
            for (OutputPort port : product.outputs()) {
                List<Expectation> measures = policy().measures(product, port);
                assertThat(policy().measures(product, port)).isEqualTo(measures);
                assertThat(measures)
                        .allSatisfy(one ->
                                assertThat(port.contract().schema().names()).containsAll(one.columns()));
                if (!policy().points().contains(EnforcementPoint.WITH_DATA)) {
                    assertThat(measures).isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("a product that complies has no violation, at any point")
    void judge_complying_findsNothing() {
        for (EnforcementPoint point : points()) {
            assertThat(judge(policy(), complying(), point)).isEmpty();
        }
    }

    @Test
    @DisplayName("a product that does not comply has violations, each with code, element, message and remedy")
    void judge_breaking_explainsEachViolation() {
        List<Violation> found = everywhere(policy());

        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(violation -> {
            assertThat(violation.code()).matches(KEBAB_CASE);
            assertThat(violation.element()).isNotBlank().doesNotContain("\n");
            assertThat(violation.message()).isNotBlank();
            assertThat(violation.remedy()).isNotBlank();
        });
    }

    @Test
    @DisplayName("no two violations at one point have the same code and element")
    void judge_breaking_tellsViolationsApart() {
        for (EnforcementPoint point : points()) {
            assertThat(judge(policy(), breaking(), point))
                    .extracting(violation -> violation.code() + " at " + violation.element())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("the verdict is the same each time, from one object and from another")
    void judge_again_findsTheSame() {
        Policy policy = policy();
        List<Violation> first = everywhere(policy);

        assertThat(everywhere(policy)).isEqualTo(first);
        assertThat(everywhere(policy())).isEqualTo(first);
    }

    @Test
    @DisplayName("the verdict is the same in many threads that judge both products at once")
    void judge_inManyThreads_findsTheSame() {
        Policy policy = policy();
        List<Violation> expected = everywhere(policy);
        List<List<List<Violation>>> found = Racers.race(THREADS, thread -> () -> {
            List<List<Violation>> verdicts = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                points().forEach(point ->
                        assertThat(judge(policy, complying(), point)).isEmpty());
                verdicts.add(everywhere(policy));
            }
            return verdicts;
        });

        assertThat(found)
                .hasSize(THREADS)
                .allSatisfy(verdicts -> assertThat(verdicts).containsOnly(expected));
    }

    @Test
    @DisplayName("no message holds a value")
    void judge_breaking_keepsValuesToItself() {
        for (Violation violation : everywhere(policy())) {
            for (String secret : secrets()) {
                assertThat(violation.describe()).doesNotContain(secret);
            }
        }
    }

    @Test
    @DisplayName("what is found cannot be changed, nor changes what is found next")
    void judge_givesAListOfItsOwn() {
        Policy policy = policy();
        List<Violation> first = everywhere(policy);
        for (EnforcementPoint point : points()) {
            List<Violation> found = judge(policy, breaking(), point);
            try {
                found.clear();
            } catch (UnsupportedOperationException e) {
                assertThat(found).isEqualTo(judge(policy, breaking(), point));
            }
        }
        assertThat(everywhere(policy)).isEqualTo(first);
    }

    private List<Violation> everywhere(Policy policy) {
        List<Violation> found = new ArrayList<>();
        points().forEach(point -> found.addAll(judge(policy, breaking(), point)));
        return Collections.unmodifiableList(found);
    }

    private Set<EnforcementPoint> points() {
        return new TreeSet<>(policy().points());
    }

    private List<Violation> judge(Policy policy, DataProduct product, EnforcementPoint point) {
        Inquiry inquiry = Inquiry.of(product, point, NOW).published(port -> published(product, port));
        return policy.judge(point.hasReport() ? inquiry.report(report(product)) : inquiry);
    }
}
