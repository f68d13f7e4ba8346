package io.meshsdk.core.report;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.QualityReport;
import java.util.function.BiFunction;

/**
 * The forms a quality report is written in. No form holds a value of a sensitive column: reports do not.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum ReportFormat {
    /** Lines for people: the score, then a line per check, those that did not pass first. */
    TEXT(TextReport::write),
    /** JSON of our own: everything a report has, {@code formatVersion} 1. */
    JSON(JsonReport::write),
    /** The XML that build servers show as tests: a test case per check, skipped where it was not evaluated. */
    JUNIT_XML(JunitReport::write),
    /**
     * Bitol's Open Observability Results Standard, {@code apiVersion} v0.1.0: the draft of RFC 18, which may change; checks
     * that were not evaluated are left out, as the draft has no word for them. Thresholds are in the operators of the Open Data
     * Contract Standard, that of a missed warning where it was one; where it has no operator, as for bounds that are inside,
     * only the message tells them.
     */
    OORS_V0_1(OorsReport::write);

    private final BiFunction<QualityReport, ReportSubject, String> writer;

    ReportFormat(BiFunction<QualityReport, ReportSubject, String> writer) {
        this.writer = writer;
    }

    /** Returns a report in this form, lines ended by a line feed. */
    public String write(QualityReport report, ReportSubject subject) {
        return writer.apply(report, subject);
    }
}
