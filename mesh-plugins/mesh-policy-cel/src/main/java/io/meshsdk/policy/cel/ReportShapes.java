package io.meshsdk.policy.cel;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    static final Shape<QualityReport> REPORT = scores(Shape.<QualityReport>named("Report"), Function.identity());

    /** A check that a policy asked for, of one field: counts, and the share of what passes. */
    static final Shape<Measured> MEASURED = Shape.<Measured>named("Measured")
            .text("field", Measured::field)
            .flag("passed", found -> found.outcome.isPassed())
            .flag("failed", found -> found.outcome.isFailed())
            .flag("evaluated", found -> found.outcome.isEvaluated())
            .someWhole("rows", found -> measure(found.outcome).map(Measure::evaluated))
            .someWhole("failing", found -> measure(found.outcome).map(Measure::failing))
            .someNumber("share", found -> measure(found.outcome).flatMap(ReportShapes::share));

    static final Shape<PolicyContext> DOMAIN = Shape.<PolicyContext>named("Domain")
            .text("name", context -> context.product().id().domain())
            .texts("products", ReportShapes::neighbours);

    /** What is asked of the catalog is asked by functions: {@code catalog.knows('sales.orders')}. */
    static final Shape<PolicyContext> CATALOG = Shape.named("Catalog");

    private ReportShapes() {}

    /** Returns the shape of reports with what a policy measured. */
    static Shape<Measurements> measured(Shape<Measurements> measures) {
        return scores(Shape.<Measurements>named("MeasuredReport"), Measurements::report)
                .one("measures", measures, Optional::of);
    }

    private static <T> Shape<T> scores(Shape<T> shape, Function<T, QualityReport> report) {
        return shape.someNumber(
                        "score", found -> Optional.of(report.apply(found).score()))
                .whole("rows", found -> report.apply(found).rowCount())
                .flag("passes", found -> report.apply(found).passes())
                .many("outcomes", OUTCOME, found -> report.apply(found).results())
                .numberMap("dimensions", found -> dimensions(report.apply(found)))
                .numberMap("columns", found -> report.apply(found).columnScores());
    }

    /** A share of nothing is absent. */
    private static Optional<Double> share(Measure measure) {
        return measure.evaluated() == 0
                ? Optional.empty()
                : Optional.of((measure.evaluated() - measure.failing()) / (double) measure.evaluated());
    }

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

    /** What was found of a field. */
    record Measured(String field, CheckOutcome outcome) {}

    /** A report, and of what it is. */
    record Measurements(QualityReport report, DataProduct product, List<OutputPort> ports) {}
}
