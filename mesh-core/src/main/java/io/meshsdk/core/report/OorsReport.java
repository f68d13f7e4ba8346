package io.meshsdk.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.MetricCheck;

/** A report in the draft of the Open Observability Results Standard, RFC 18 of Bitol. */
final class OorsReport {
    private OorsReport() {}

    static String write(QualityReport report, ReportSubject subject) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("apiVersion", "v0.1.0")
                .put("kind", "ObservabilityResults")
                .put("id", subject.run())
                .put("observedAt", subject.measuredAt().toString());
        root.putObject("source")
                .put("process", "%s.%s".formatted(subject.product(), subject.port()))
                .put("runID", subject.run())
                .put("vendor", "meshsdk");
        ArrayNode results = root.putArray("results");
        report.results().stream()
                .filter(CheckOutcome::isEvaluated)
                .forEach(outcome -> results.add(result(outcome, subject)));
        root.putObject("contract")
                .put("contractID", subject.contractId())
                .put("standard", "ODCS")
                .put("version", subject.contractVersion());
        return JsonText.of(root);
    }

    private static ObjectNode result(CheckOutcome outcome, ReportSubject subject) {
        Expectation expectation = outcome.expectation();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", expectation.name())
                .put("type", expectation.check() instanceof MetricCheck ? "metric" : "check")
                .put("name", expectation.details().description().orElseGet(expectation::name))
                .put("status", outcome.isPassed() ? "pass" : "fail")
                .put("severity", JsonText.word(expectation.severity()))
                .put("dimension", JsonText.word(expectation.dimension()));
        node.set("target", target(expectation, subject));
        Measure measure = outcome.<Measure>fold(passed -> passed.measure(), failed -> failed.measure(), blind -> {
            throw new IllegalStateException("'%s' was not evaluated".formatted(expectation));
        });
        node.set("measure", new OorsMeasure(outcome, measure).node());
        node.put("message", outcome.describe());
        return node;
    }

    private static ObjectNode target(Expectation expectation, ReportSubject subject) {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        boolean ofTable = expectation.columns().isEmpty();
        target.put("resourceType", ofTable ? "table" : "column");
        if (expectation.columns().size() <= 1) {
            return target.put(
                    "resourceIdentifier",
                    ofTable
                            ? subject.port()
                            : column(subject, expectation.columns().get(0)));
        }
        ArrayNode columns = target.putArray("resourceIdentifier");
        expectation.columns().forEach(column -> columns.add(column(subject, column)));
        return target;
    }

    private static String column(ReportSubject subject, String column) {
        return subject.port() + "." + column;
    }
}
