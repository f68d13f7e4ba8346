package io.meshsdk.core.governance.compliance;

import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import java.util.Locale;

/** Reports as Markdown. */
final class ComplianceMarkdown {
    private static final String HEAD =
            " when | products | passed | total | critical | errors | warnings | notes | waived |\n";
    private static final String RULE = "|---|---|---|---|---|---|---|---|---|\n";

    private ComplianceMarkdown() {}

    static String write(ComplianceReport report) {
        StringBuilder text = new StringBuilder("# Compliance of %s\n\n".formatted(escaped(report.subject())));
        text.append("As of %s, %s: %s.\n\n"
                .formatted(
                        report.review().at(),
                        report.review()
                                .bundle()
                                .map(bundle -> "under the policies of " + bundle)
                                .orElse("under no bundle of policies"),
                        report.isPassed() ? "passed" : "**not passed**"));
        text.append("|").append(HEAD).append(RULE).append(row("now", report.counts()));
        for (int i = report.trend().size() - 1; i >= 0; i--) {
            ComplianceReport.Point point = report.trend().get(i);
            text.append(row(point.at().toString(), point.counts()));
        }
        report.review().products().forEach(product -> write(product, text));
        if (!report.review().unread().isEmpty()) {
            text.append("\n## Not read\n\n");
            report.review()
                    .unread()
                    .forEach(product -> text.append("- ").append(product).append('\n'));
        }
        return text.toString();
    }

    private static String row(String when, ComplianceCounts counts) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n"
                .formatted(
                        when,
                        counts.products(),
                        counts.passed(),
                        counts.total(),
                        counts.found().critical(),
                        counts.found().errors(),
                        counts.found().warnings(),
                        counts.found().notes(),
                        counts.waived());
    }

    private static void write(Reviewed product, StringBuilder text) {
        text.append(
                "\n## %s: %s\n".formatted(product.product(), product.report().passes() ? "passed" : "not passed"));
        if (product.counts().total() > 0) {
            text.append("\n| severity | policy | code | element | what | remedy |\n|---|---|---|---|---|---|\n");
        }
        for (PolicyReport.Judgement judgement : product.report().judgements()) {
            judgement.violations().forEach(found -> text.append(row(judgement, found)));
        }
        StringBuilder notes = new StringBuilder();
        product.report()
                .waived()
                .forEach(waived -> notes.append("- waived until %s by '%s': %s\n"
                        .formatted(
                                waived.until(),
                                escaped(waived.waiver()),
                                escaped(waived.violation().describe()))));
        product.outdated()
                .forEach(one ->
                        notes.append("- ").append(escaped(one.describe())).append('\n'));
        if (!notes.isEmpty()) {
            text.append('\n').append(notes);
        }
    }

    private static String row(PolicyReport.Judgement judgement, Violation found) {
        String severity = judgement.mode() == PolicyMode.ENFORCE
                ? found.severity().name()
                : "%s (%s)".formatted(found.severity(), judgement.mode().name().toLowerCase(Locale.ROOT));
        return "| %s | %s %s | %s | %s | %s | %s |\n"
                .formatted(
                        severity,
                        escaped(judgement.policy()),
                        escaped(judgement.version()),
                        escaped(found.code()),
                        escaped(found.element()),
                        escaped(found.message()),
                        escaped(found.remedy()));
    }

    /** What policies write is text, and neither ends a cell nor begins a line or a tag. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\r", " ")
                .replace("\n", " ");
    }
}
