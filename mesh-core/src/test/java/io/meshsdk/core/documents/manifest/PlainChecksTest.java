package io.meshsdk.core.documents.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check.Written;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainChecksTest {
    @Test
    void read_aRule_isTheExpectationItWrites() {
        assertThat(checks("{name: n, column: a, rule: 'compare:>:0', where: b is not null, warn: 1, threshold: 5,"
                        + " severity: warning}"))
                .containsExactly(Expectations.positive("a")
                        .where("b is not null")
                        .warningUnless(most(1))
                        .allowing(most(5))
                        .named("n")
                        .severity(Severity.WARNING));
        assertThat(checks("{rule: 'compare_columns:a:<=:b'}"))
                .containsExactly(Expectations.comparedColumns("a", "<=", "b"));
        assertThat(checks("{rule: 'row_count:1:'}")).containsExactly(Expectations.rowCount(1));
    }

    @Test
    void read_aMetric_takesItsThresholdAsTheMostItMayBe() {
        assertThat(checks("{column: a, rule: 'metric:mean', threshold: 5, warn: 4.5}"))
                .containsExactly(Metrics.mean("a")
                        .measured()
                        .allowing(Condition.of(Operator.AT_MOST, BigDecimal.valueOf(5), Unit.VALUE))
                        .warningUnless(Condition.of(Operator.AT_MOST, new BigDecimal("4.5"), Unit.VALUE)));
    }

    @Test
    void read_aRuleThatIsNone_isKeptAsItIsWritten() {
        for (String check : List.of(
                "{column: a, rule: 'compare:~:0'}",
                "{column: a, rule: not_null, where: b =}",
                "{column: a, rule: not_null, warn: many}",
                "{column: a, rule: 'completeness:0.9', threshold: 5}",
                "{column: a, rule: 'row_count:1:', threshold: 5}",
                "{column: a, rule: 'row_count:1:', warn: 5}")) {
            assertThat(checks(check))
                    .singleElement()
                    .satisfies(expectation -> assertThat(expectation.check())
                            .isInstanceOfSatisfying(Written.class, written -> {
                                assertThat(written.kind()).isEqualTo(Written.Kind.CUSTOM);
                                assertThat(written.columns()).containsExactly("a");
                                assertThat(written.body()).containsKey("rule");
                            }));
        }
    }

    @Test
    void read_aQuery_isKeptWithItsThreshold() {
        assertThat(checks("{query: SELECT 1, threshold: 0}"))
                .singleElement()
                .satisfies(expectation -> assertThat(expectation.check().toString())
                        .isEqualTo("Written[kind=SQL, columns=[], body={query=SELECT 1, mustBeLessOrEqualTo=0}]"));
    }

    private static Condition most(long number) {
        return Condition.of(Operator.AT_MOST, BigDecimal.valueOf(number), Unit.ROWS);
    }

    private static List<Expectation> checks(String check) {
        return DocumentReader.usual()
                .read("p.yaml", """
                        name: parcels
                        domain: logistics
                        version: 1.0.0
                        owner: {team: logistics}
                        schema: {fields: [{name: a, type: integer}, {name: b, type: integer}]}
                        sla: {quality_checks: [%s]}
                        """.formatted(check))
                .orThrow()
                .output()
                .contract()
                .expectations();
    }
}
