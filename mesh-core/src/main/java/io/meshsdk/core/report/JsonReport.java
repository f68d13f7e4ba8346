package io.meshsdk.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.rule.ShortForm;
import java.util.List;
import java.util.Map;

/** A report in JSON of our own. */
final class JsonReport {
    private static final int FORMAT_VERSION = 1;

    private JsonReport() {}

    static String write(QualityReport report, ReportSubject subject) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION)
                .put("product", subject.product())
                .put("port", subject.port())
                .put("contract", subject.contractId())
                .put("contractVersion", subject.contractVersion())
                .put("run", subject.run())
                .put("measuredAt", subject.measuredAt().toString())
                .put("rows", report.rowCount())
                .put("score", report.score())
                .put("passes", report.passes());
        root.set("dimensions", scores(report.dimensionScores()));
        root.set("columns", scores(report.columnScores()));
        root.set("results", outcomes(report.results(), report));
        root.set("measurements", outcomes(report.measurements(), report));
        return JsonText.of(root);
    }

    private static ObjectNode scores(Map<?, Double> scores) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        scores.forEach((key, score) -> node.put(JsonText.word(key), score));
        return node;
    }

    private static ArrayNode outcomes(List<CheckOutcome> outcomes, QualityReport report) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        outcomes.forEach(outcome -> nodes.add(outcome(outcome, report)));
        return nodes;
    }

    private static ObjectNode outcome(CheckOutcome outcome, QualityReport report) {
        Expectation expectation = outcome.expectation();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", expectation.name()).put("rule", ShortForm.of(expectation.check()));
        ArrayNode columns = node.putArray("columns");
        expectation.columns().forEach(columns::add);
        expectation.filter().ifPresent(filter -> node.put("where", filter.text()));
        node.put("outcome", outcome.<String>fold(passed -> "passed", failed -> "failed", blind -> "not-evaluated"))
                .put("severity", JsonText.word(expectation.severity()))
                .put("dimension", JsonText.word(expectation.dimension()))
                .put("scope", JsonText.word(expectation.scope()))
                .put("weight", expectation.weight());
        ObjectNode told = outcome.<ObjectNode>fold(
                passed -> measure(passed.measure(), node),
                failed -> sample(failed.sample(), measure(failed.measure(), node)),
                blind -> node.put("reason", blind.reason()));
        report.effort(expectation).ifPresent(effort -> told.set("effort", effort(effort)));
        return told;
    }

    private static ObjectNode measure(Measure measure, ObjectNode node) {
        node.put("expected", measure.expected())
                .put("observed", measure.observed())
                .put("evaluated", measure.evaluated())
                .put("failing", measure.failing());
        measure.value().ifPresent(value -> node.put("value", value));
        return node;
    }

    private static ObjectNode sample(RowSample sample, ObjectNode node) {
        ArrayNode rows = node.putArray("rows");
        sample.positions()
                .forEach(position ->
                        rows.addObject().put("partition", position.partition()).put("row", position.row()));
        return node;
    }

    private static ObjectNode effort(Effort effort) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("level", JsonText.word(effort.level()))
                .put("nanos", effort.nanos())
                .put("bytes", effort.bytes());
    }
}
