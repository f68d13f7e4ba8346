package io.meshsdk.policy.cel;

import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expressions see of what was measured, and of what is around a product. No observed value is among it, only counts. */
final class ReportShapes {
    static final Shape<CheckOutcome> OUTCOME = Shape.<CheckOutcome>named("Outcome")
            .text("name", outcome -> outcome.expectation().name())
            .text("kind", outcome -> outcome.expectation().check().getClass().getSimpleName())
            .texts("columns", outcome -> outcome.expectation().columns())
            .whole("severity", outcome -> Ranks.of(outcome.expectation().severity()))
            .text(
                    "dimension",
                    outcome -> ProductShapes.word(outcome.expectation().dimension()))
            .flag("passed", CheckOutcome::isPassed)
            .flag("failed", CheckOutcome::isFailed)
            .flag("evaluated", CheckOutcome::isEvaluated)
            .someWhole("rows", outcome -> measure(outcome).map(Measure::evaluated))
            .someWhole("failing", outcome -> measure(outcome).map(Measure::failing));

    static final Shape<QualityReport> REPORT = Shape.<QualityReport>named("Report")
            .someNumber("score", report -> Optional.of(report.score()))
            .whole("rows", QualityReport::rowCount)
            .flag("passes", QualityReport::passes)
            .many("outcomes", OUTCOME, QualityReport::results)
            .numberMap("dimensions", ReportShapes::dimensions)
            .numberMap("columns", QualityReport::columnScores);

    static final Shape<PolicyContext> DOMAIN = Shape.<PolicyContext>named("Domain")
            .text("name", context -> context.product().id().domain())
            .texts("products", ReportShapes::neighbours);

    /** What is asked of the catalog is asked by functions: {@code catalog.knows('sales.orders')}. */
    static final Shape<PolicyContext> CATALOG = Shape.named("Catalog");

    private ReportShapes() {}

    private static Optional<Measure> measure(CheckOutcome outcome) {
        return outcome.fold(
                passed -> Optional.of(passed.measure()),
                failed -> Optional.of(failed.measure()),
                blind -> Optional.empty());
    }

    private static Map<String, Double> dimensions(QualityReport report) {
        Map<String, Double> found = new LinkedHashMap<>();
        report.dimensionScores().forEach((dimension, score) -> found.put(ProductShapes.word(dimension), score));
        return found;
    }

    private static List<String> neighbours(PolicyContext context) {
        return context.catalog().products(context.product().id().domain()).stream()
                .map(ProductId::toString)
                .toList();
    }
}
