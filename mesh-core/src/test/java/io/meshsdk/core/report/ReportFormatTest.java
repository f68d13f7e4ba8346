package io.meshsdk.core.report;

import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.schemaConformance;
import static io.meshsdk.quality.Metrics.mean;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Level;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class ReportFormatTest {
    private static final Expectation SEGMENT = oneOf("segment", "a", "b")
            .allowing(Condition.of(Condition.Operator.LESS_THAN, BigDecimal.TEN, Condition.Unit.PERCENT))
            .named("segment <known> & \u0001 small");
    private static final Expectation MEAN = mean("amount").between(1, 2).where("segment = 'a'");
    private static final Expectation NULLS = notNull("id").warning();
    private static final Expectation SHARE = completeness("note", 0.5);

    private static final QualityReport REPORT = new QualityReport(
                    8,
                    List.of(
                            new CheckOutcome.Passed(schemaConformance(), new Measure("the fields", "8 rows", 32, 0)),
                            new CheckOutcome.Failed(
                                    SEGMENT,
                                    new Measure("every value", "2 of 8", 8, 2),
                                    new RowSample(List.of(new RowSample.Position(1, 5)))),
                            new CheckOutcome.Passed(
                                    MEAN,
                                    new Measure("between", "it is 1.5", 4, 0, Optional.of(new BigDecimal("1.5")))),
                            new CheckOutcome.Failed(NULLS, new Measure("no null", "1 of 8", 8, 1), RowSample.none()),
                            new CheckOutcome.NotEvaluated(SHARE, "there are no rows")),
                    List.of())
            .taking(Map.of(MEAN, new Effort(Level.VALUES, 1_500_000, 64)));
    private static final ReportSubject SUBJECT =
            new ReportSubject("sales.orders", "daily", "c-1", "1.2.0", "run-7", Instant.EPOCH);

    @Test
    void text_saysTheScoreAndWhatFailedFirst() {
        String text = ReportFormat.TEXT.write(REPORT, SUBJECT);

        assertThat(text).startsWith("sales.orders, port daily, 1970-01-01T00:00:00Z: score 0.500 of 8 rows\n");
        assertThat(text.lines().filter(line -> line.startsWith("FAILED") || line.startsWith("UNKNOWN")))
                .hasSize(3);
        assertThat(text.indexOf("FAILED")).isLessThan(text.indexOf("ok "));
        assertThat(text).contains("(values, 1.5 ms, 64 bytes)", "conformity 0.500");
    }

    @Test
    void text_namesColumnsAsTheyAreWritten() {
        QualityReport report = new QualityReport(
                8,
                List.of(new CheckOutcome.Passed(notNull("orderId"), new Measure("no null", "none", 8, 0))),
                List.of());

        assertThat(ReportFormat.TEXT.write(report, SUBJECT)).contains("columns: orderId 1.000");
    }

    @Test
    void json_holdsEveryFigureOfEveryOutcome() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ReportFormat.JSON.write(REPORT, SUBJECT));

        assertThat(json.at("/formatVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/score").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/columns/segment").asDouble()).isZero();
        assertThat(json.at("/dimensions/conformity").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/results")).hasSize(5);
        assertThat(json.at("/results/1/rows/0/row").asLong()).isEqualTo(5);
        assertThat(json.at("/results/2/value").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(json.at("/results/2/where").asText()).isEqualTo("segment = 'a'");
        assertThat(json.at("/results/2/effort/level").asText()).isEqualTo("values");
        assertThat(json.at("/results/4/outcome").asText()).isEqualTo("not-evaluated");
        assertThat(json.at("/results/4/reason").asText()).isEqualTo("there are no rows");
    }

    @Test
    void junit_isXmlWithATestForEachCheck() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ReportFormat.JUNIT_XML.write(REPORT, SUBJECT))))
                .getDocumentElement();

        assertThat(suite.getAttribute("tests")).hasToString("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("name"))
                .isEqualTo("segment <known> & ? small");
        assertThat(((Element) suite.getElementsByTagName("failure").item(1)).getAttribute("type"))
                .isEqualTo("warning");
    }

    @Test
    void oors_followsTheDraft() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ReportFormat.OORS_V0_1.write(REPORT, SUBJECT));

        assertThat(json.at("/apiVersion").asText()).isEqualTo("v0.1.0");
        assertThat(json.at("/kind").asText()).isEqualTo("ObservabilityResults");
        assertThat(json.at("/contract/contractID").asText()).isEqualTo("c-1");
        assertThat(json.at("/results")).hasSize(4);
        JsonNode segment = json.at("/results/1");
        assertThat(segment.at("/status").asText()).isEqualTo("fail");
        assertThat(segment.at("/target/resourceIdentifier").asText()).isEqualTo("daily.segment");
        assertThat(segment.at("/measure/value").decimalValue()).isEqualByComparingTo("25");
        assertThat(segment.at("/measure/unit").asText()).isEqualTo("percent");
        assertThat(segment.at("/measure/threshold/mustBeLessThan").asInt()).isEqualTo(10);
        assertThat(json.at("/results/2/type").asText()).isEqualTo("metric");
        assertThat(json.at("/results/2/measure/value").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(json.at("/results/2/measure/unit").asText()).isEqualTo("value");
        assertThat(json.at("/results/3/measure/threshold/mustBe").asInt()).isZero();
    }

    @Test
    void oors_ofBoundsInside_leavesOutWhatTheStandardCannotSay() throws Exception {
        CheckOutcome metric = new CheckOutcome.Passed(
                MEAN, new Measure("between", "it is 1.5", 4, 0, Optional.of(new BigDecimal("1.5"))));

        assertThat(measure(metric).has("threshold")).isFalse();
    }

    @Test
    void oors_ofAMetricThatMayBeAnything_hasAValueAndNoThreshold() throws Exception {
        JsonNode measure = measure(new CheckOutcome.Passed(
                mean("amount").measured(), new Measure("mean", "it is 2", 4, 0, Optional.of(BigDecimal.valueOf(2)))));

        assertThat(measure.at("/value").asInt()).isEqualTo(2);
        assertThat(measure.at("/unit").asText()).isEqualTo("value");
        assertThat(measure.has("threshold")).isFalse();
    }

    @Test
    void oors_ofACompleteness_tellsTheShareThatMayBeMissing() throws Exception {
        JsonNode measure = measure(new CheckOutcome.Failed(
                completeness("note", 0.95), new Measure("t", "1 of 8 are null", 8, 1), RowSample.none()));

        assertThat(measure.at("/value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(measure.at("/threshold/mustBeLessOrEqualTo").decimalValue()).hasToString("5");
        assertThat(measure.at("/unit").asText()).isEqualTo("percent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | | {\"mustBeGreaterOrEqualTo\":1}",
                "0 | 9 | {\"mustBeLessOrEqualTo\":9}",
                "1 | 9 | {\"mustBeBetween\":[0,10]}",
                "8 | 8 | {\"mustBe\":8}"
            })
    void oors_ofARowCount_tellsTheRowsAndTheirBounds(long least, @Nullable Long most, String threshold)
            throws Exception {
        Expectation count = most == null ? rowCount(least) : rowCount(least, most);

        JsonNode measure = measure(new CheckOutcome.Passed(count, new Measure("so many", "8 rows", 8, 0)));

        assertThat(measure.at("/metric").asText()).isEqualTo("rowCount");
        assertThat(measure.at("/value").asInt()).isEqualTo(8);
        assertThat(measure.at("/unit").asText()).isEqualTo("rows");
        assertThat(measure.at("/threshold")).hasToString(threshold);
    }

    @Test
    void oors_ofAMissedWarning_tellsTheConditionThatWarned() throws Exception {
        Condition mild = Condition.of(Condition.Operator.AT_MOST, BigDecimal.ONE, Condition.Unit.ROWS);
        Expectation ladder = SEGMENT.warningUnless(mild);
        Measure few = new Measure("every value", "2 of 80", 80, 2);
        Measure many = new Measure("every value", "20 of 80", 80, 20);

        JsonNode warned = measure(new CheckOutcome.Failed(ladder.warning(), few, RowSample.none()));
        JsonNode failed = measure(new CheckOutcome.Failed(ladder, many, RowSample.none()));
        JsonNode mildAnyway = measure(new CheckOutcome.Failed(ladder.warning(), many, RowSample.none()));

        assertThat(warned.at("/threshold")).hasToString("{\"mustBeLessOrEqualTo\":1}");
        assertThat(warned.at("/value").asInt()).isEqualTo(2);
        assertThat(warned.at("/unit").asText()).isEqualTo("rows");
        assertThat(failed.at("/threshold")).hasToString("{\"mustBeLessThan\":10}");
        assertThat(failed.at("/unit").asText()).isEqualTo("percent");
        assertThat(mildAnyway.at("/threshold")).hasToString("{\"mustBeLessThan\":10}");
    }

    @Test
    void oors_ofAHiddenMetricThatWarns_tellsTheConditionThatWarned() throws Exception {
        Expectation ladder = mean("amount")
                .atMost(10)
                .warningUnless(Condition.of(Condition.Operator.AT_MOST, BigDecimal.valueOf(2), Condition.Unit.VALUE));
        Measure hidden = new Measure("mean at most 2", "it is known, and hidden", 8, 1);

        JsonNode warned = measure(new CheckOutcome.Failed(ladder.warning(), hidden, RowSample.none()));

        assertThat(warned.has("value")).isFalse();
        assertThat(warned.at("/threshold")).hasToString("{\"mustBeLessOrEqualTo\":2}");
    }

    private static JsonNode measure(CheckOutcome outcome) throws Exception {
        QualityReport report = new QualityReport(8, List.of(outcome), List.of());
        return new ObjectMapper()
                .readTree(ReportFormat.OORS_V0_1.write(report, SUBJECT))
                .at("/results/0/measure");
    }
}
