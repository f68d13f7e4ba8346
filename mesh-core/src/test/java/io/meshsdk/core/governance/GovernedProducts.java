package io.meshsdk.core.governance;

import static io.meshsdk.contract.ServiceLevels.freshness;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.CheckOutcome.Failed;
import io.meshsdk.quality.CheckOutcome.NotEvaluated;
import io.meshsdk.quality.CheckOutcome.Passed;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Products, policies and reports to govern. */
final class GovernedProducts {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private GovernedProducts() {}

    /** Returns a product that every built-in policy accepts. */
    static DataProductBuilder sound() {
        return DataProduct.builder("sales", "customer-360")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("One row per customer with what they bought, from the order system")
                .schema(Schema.of(
                        Field.string("customer_id").primaryKey().describedAs("Number the order system gave"),
                        Field.string("email").pii("email").masked(Mask.email()).describedAs("Where invoices are sent"),
                        Field.timestamp("_computed_at").describedAs("When the row was made")))
                .sla(freshness(Duration.ofHours(4)))
                .output(OutputPort.delta("daily"));
    }

    static Inquiry design(DataProduct product) {
        return Inquiry.of(product, EnforcementPoint.DESIGN, NOW);
    }

    static Inquiry withData(DataProduct product, QualityReport report) {
        return Inquiry.of(product, EnforcementPoint.WITH_DATA, NOW)
                .port(product.outputs().get(0))
                .report(report);
    }

    static QualityReport report(long rows, List<CheckOutcome> measurements) {
        CheckOutcome schema =
                new Passed(Expectations.schemaConformance(), new Measure("conforming", "conforming", rows, 0));
        return new QualityReport(rows, List.of(schema), measurements);
    }

    static CheckOutcome rows(long rows) {
        Measure measure = new Measure("at least 1", String.valueOf(rows), rows, 0);
        Expectation expectation = Expectations.rowCount(1);
        return rows > 0 ? new Passed(expectation, measure) : new Failed(expectation, measure, RowSample.none());
    }

    static CheckOutcome complete(String column, double threshold, long rows, long nulls) {
        Expectation expectation = Expectations.completeness(column, threshold);
        Measure measure = new Measure("", "", rows, nulls);
        if (rows == 0) {
            return new NotEvaluated(expectation, "no rows");
        }
        return (rows - nulls) / (double) rows >= threshold
                ? new Passed(expectation, measure)
                : new Failed(expectation, measure, RowSample.none());
    }

    static Policy policy(String id, Supplier<List<Violation>> judgement) {
        return scoped(id, PolicyScope.global(), judgement);
    }

    static Policy scoped(String id, PolicyScope scope, Supplier<List<Violation>> judgement) {
        return new Policy() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public PolicyScope scope() {
                return scope;
            }

            @Override
            public List<Violation> judge(io.meshsdk.policy.PolicyContext context) {
                return judgement.get();
            }
        };
    }
}
