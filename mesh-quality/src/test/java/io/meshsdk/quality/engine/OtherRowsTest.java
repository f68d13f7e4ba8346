package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that look at rows of other datasets. */
final class OtherRowsTest {
    private static final Schema OPEN = Schema.of(Field.int64("salary"));
    private static final Schema SENSITIVE = Schema.of(Field.int64("salary").pii("salary"));
    private static final long SECRET = 123_456;

    @Test
    void difference_toASensitiveColumn_isKnownAndHidden() {
        Expectation difference = Metrics.maximum("salary").differenceTo("hr").measured();

        assertHidden(judge(difference, OPEN, Surroundings.at(Instant.EPOCH).dataset("hr", rows(SENSITIVE, SECRET))));
    }

    @Test
    void difference_ofASensitiveColumn_isKnownAndHidden() {
        Expectation difference = Metrics.maximum("salary").differenceTo("hr").measured();

        assertHidden(judge(difference, SENSITIVE, Surroundings.at(Instant.EPOCH).dataset("hr", rows(OPEN, SECRET))));
    }

    @Test
    void change_sinceAVersionWhoseColumnWasSensitive_isKnownAndHidden() {
        Expectation change = Metrics.maximum("salary").changeSincePrevious().measured();

        assertHidden(judge(change, OPEN, Surroundings.at(Instant.EPOCH).previous(rows(SENSITIVE, SECRET))));
    }

    @Test
    void difference_ofOpenColumns_isTold() {
        Expectation difference = Metrics.maximum("salary").differenceTo("hr").measured();

        assertThat(judge(difference, OPEN, Surroundings.at(Instant.EPOCH).dataset("hr", rows(OPEN, SECRET)))
                        .describe())
                .contains("-123456");
    }

    private static void assertHidden(CheckOutcome outcome) {
        assertThat(outcome.isPassed()).isTrue();
        assertThat(outcome.describe()).contains("hidden").doesNotContain("123456", "-1");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CheckOutcome.Passed.class,
                        passed -> assertThat(passed.measure().value()).isEmpty());
    }

    private static CheckOutcome judge(Expectation expectation, Schema schema, Surroundings surroundings) {
        QualityPlan plan = QualityPlan.compile(schema, List.of(expectation), List.of(), surroundings);
        QualityState state = Measurement.by(plan).measure(rows(schema, 0));
        return plan.judge(state, plan.empty()).find(expectation).orElseThrow();
    }

    private static TableDataset rows(Schema schema, long salary) {
        return new TableDataset(new Table(schema, List.of(List.of(List.of(salary)))), 1).reopenable();
    }
}
