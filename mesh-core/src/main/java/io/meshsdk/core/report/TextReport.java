package io.meshsdk.core.report;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.QualityReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report in lines. */
final class TextReport {
    private TextReport() {}

    static String write(QualityReport report, ReportSubject subject) {
        StringBuilder text = new StringBuilder();
        text.append("%s, port %s, %s: score %s of %d rows\n"
                .formatted(
                        subject.product(),
                        subject.port(),
                        subject.measuredAt(),
                        share(report.score()),
                        report.rowCount()));
        text.append(scores("dimensions", report.dimensionScores()));
        text.append(scores("columns", report.columnScores()));
        ordered(report).forEach(outcome -> text.append(line(outcome, report)));
        if (!report.measurements().isEmpty()) {
            text.append("measured for policies\n");
            report.measurements().forEach(outcome -> text.append(line(outcome, report)));
        }
        return text.toString();
    }

    /** Those that did not pass come first, bad ones before mild ones. */
    private static List<CheckOutcome> ordered(QualityReport report) {
        return report.results().stream()
                .sorted(Comparator.comparing(CheckOutcome::isPassed)
                        .thenComparing(
                                outcome -> outcome.expectation().severity(),
                                Comparator.<io.meshsdk.quality.Severity>reverseOrder()))
                .toList();
    }

    private static String scores(String word, Map<?, Double> scores) {
        return scores.isEmpty()
                ? ""
                : scores.entrySet().stream()
                        .map(entry -> "%s %s".formatted(JsonText.word(entry.getKey()), share(entry.getValue())))
                        .collect(Collectors.joining(", ", word + ": ", "\n"));
    }

    private static String line(CheckOutcome outcome, QualityReport report) {
        String mark = outcome.isPassed() ? "ok     " : outcome.isEvaluated() ? "FAILED " : "UNKNOWN";
        String effort =
                report.effort(outcome.expectation()).map(TextReport::effort).orElse("");
        return "%s %-8s %s%s\n".formatted(mark, outcome.expectation().severity(), outcome.describe(), effort);
    }

    private static String effort(Effort effort) {
        return String.format(
                Locale.ROOT,
                " (%s, %.1f ms, %d bytes)",
                effort.level().name().toLowerCase(Locale.ROOT),
                effort.nanos() / 1e6,
                effort.bytes());
    }

    private static String share(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }
}
