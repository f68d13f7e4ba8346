package io.meshsdk.quality.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertConditionTest {
    private static final Map<String, Double> METRICS = Map.of(
            "row_count_change", 0.6,
            "age_hours", 26.0,
            "null_rate(email)", 0.04,
            "avg_order_value", 9.5,
            "correlation(a, b)", -0.5,
            "nothing", Double.NaN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row_count_change > 50%     | Raised",
                "row_count_change>60%       | Quiet",
                "row_count_change >= 60 %   | Raised",
                "age_hours > 26             | Quiet",
                "age_hours >= 26            | Raised",
                "age_hours < 26             | Quiet",
                "age_hours <= 2.6e1         | Raised",
                "age_hours = 26             | Raised",
                "age_hours == 26.0          | Raised",
                "age_hours != 26            | Quiet",
                "null_rate(email) > 0.05    | Quiet",
                "null_rate ( email ) > 3%   | Raised",
                "avg_order_value < 10       | Raised",
                "correlation(a,b) < -0.4    | Raised",
                "nothing > 0                | NotEvaluated",
                "unknown > 0                | NotEvaluated"
            })
    void evaluate_comparesTheMetric(String text, String expected) {
        assertThat(AlertCondition.parse(text).evaluate(METRICS).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void parse_readsItsParts() {
        AlertCondition condition = AlertCondition.parse("  null_rate(  email )>5.5% ");

        assertThat(condition.metric()).isEqualTo("null_rate(email)");
        assertThat(condition.threshold()).isEqualTo(0.055);
        assertThat(condition).hasToString("null_rate(email) > 5.5%");
    }

    @Test
    void evaluate_unknownMetric_saysWhichThereAre() {
        AlertCondition condition = AlertCondition.parse("rows < 1");

        assertThat(condition.evaluate(Map.of("row_count", 5.0, "age_hours", 1.0)))
                .isEqualTo(new AlertVerdict.NotEvaluated(
                        condition,
                        "No metric 'rows' (available: [age_hours, row_count]): correct the name, or measure it"));
    }

    @Test
    void fold_answersByKind() {
        List<String> answers = List.of("age_hours > 1", "age_hours < 1", "rows < 1").stream()
                .map(text -> AlertCondition.parse(text)
                        .evaluate(METRICS)
                        .<String>fold(raised -> "raised " + raised.value(), quiet -> "quiet", none -> "none"))
                .toList();

        assertThat(answers).containsExactly("raised 26.0", "quiet", "none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | the name of a metric at character 1",
                "> 5                  | the name of a metric at character 1",
                "rows                 | a comparison (>, >=, <, <=, = or !=) at character 5",
                "rows => 5            | a number at character 7",
                "rows >               | a number at character 7",
                "rows > five          | a number at character 8",
                "rows > 5 hours       | the end at character 10",
                "rows > 5 %%          | the end at character 11",
                "null_rate( > 5       | the name of a column at character 12",
                "null_rate(a b) > 5   | ',' or ')' at character 13",
                "rows > 1e999         | a number within the range of doubles",
                "rows ! 5             | a comparison"
            })
    void parse_otherText_saysWhatIsExpectedWhere(String text, String expected) {
        assertThatThrownBy(() -> AlertCondition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + text + "'", "expected " + expected, "for example");
    }

    @Property(tries = 300)
    void parse_isTheInverseOfToString(@ForAll("conditions") String text) {
        AlertCondition condition = AlertCondition.parse(text);

        assertThat(AlertCondition.parse(condition.toString())).isEqualTo(condition);
        assertThat(AlertCondition.parse(condition.toString()).threshold()).isEqualTo(condition.threshold());
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> names = Arbitraries.of("rows", "_a.b-c", "null_rate ( e )", "correlation(a ,b,  c)", "größe");
        Arbitrary<String> comparisons = Arbitraries.of(">", ">=", "<", "<=", "=", "==", "!=");
        Arbitrary<String> numbers = Arbitraries.doubles()
                .between(-1e9, 1e9)
                .map(number -> number.toString())
                .flatMap(number -> Arbitraries.of(number, number + "%", number + " %"));
        return Combinators.combine(names, comparisons, numbers)
                .as((name, comparison, number) -> name + comparison + " " + number);
    }
}
