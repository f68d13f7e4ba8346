package io.meshsdk.testkit.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.policy.Policy;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

final class NotEmptyContractTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return BuiltIn.policy("not-empty");
    }

    @Override
    protected DataProduct complying() {
        return product("orders");
    }

    @Override
    protected DataProduct breaking() {
        return product("rarities");
    }

    @Override
    protected QualityReport report(DataProduct product) {
        QualityReport passed = super.report(product);
        if (product.id().name().equals("orders")) {
            return passed;
        }
        List<CheckOutcome> failed = passed.measurements().stream()
                .map(outcome -> (CheckOutcome) new CheckOutcome.Failed(
                        outcome.expectation(), new Measure("a row", "none", 0, 1), RowSample.none()))
                .toList();
        return new QualityReport(0, passed.results(), failed);
    }

    private static DataProduct product(String name) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-platform")
                .schema(Schema.of(Field.int64("id").required()))
                .build();
    }
}
