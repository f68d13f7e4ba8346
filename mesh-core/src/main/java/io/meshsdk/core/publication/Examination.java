package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.providers.HeldKeys;
import io.meshsdk.core.publication.rows.PathTexts;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.core.publication.rows.RowLayout;
import io.meshsdk.core.publication.rows.RowPass;
import io.meshsdk.core.publication.rows.SuppliedDataset;
import io.meshsdk.core.publication.rows.UpsertKeys;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How data of a port is read and measured, whether it is published or only checked. */
final class Examination {
    private final DataProduct product;
    private final OutputPort port;
    private final Schema contract;
    private final QualityPlan plan;
    private final Instant now;

    Examination(Environment environment, DataProduct product, OutputPort port, Instant now, Surroundings surroundings) {
        this(environment, product, port, now, surroundings, port.contract().effectiveExpectations());
    }

    private Examination(
            Environment environment,
            DataProduct product,
            OutputPort port,
            Instant now,
            Surroundings surroundings,
            List<Expectation> expectations) {
        this(
                product,
                port,
                QualityPlan.compile(
                        port.contract().effectiveSchema(),
                        expectations,
                        environment.policies().measures(product, port),
                        environment.measuring().in(surroundings)),
                now);
    }

    /** Returns the examination of an order, which may ask more of the data than its contract does. */
    static Examination of(Environment environment, Order order, Instant now, Surroundings surroundings) {
        List<Expectation> promised = order.port().contract().effectiveExpectations();
        List<Expectation> asked = UpsertKeys.of(order.mode()).addedTo(promised);
        return new Examination(environment, order.product(), order.port(), now, surroundings, asked);
    }

    private Examination(DataProduct product, OutputPort port, QualityPlan plan, Instant now) {
        this.product = product;
        this.port = port;
        this.contract = port.contract().effectiveSchema();
        this.plan = plan;
        this.now = now;
    }

    /** Returns the same examination, whose keys are held elsewhere. */
    Examination holding(HeldKeys keys) {
        return new Examination(product, port, keys.of(plan), now);
    }

    QualityPlan plan() {
        return plan;
    }

    RowPass pass(Dataset data) {
        ProductColumns constants = ProductColumns.of(product.id(), product.version(), now);
        PathTexts pathTexts = new PathTexts(port.partitionColumns());
        return new RowPass(plan, new RowLayout(contract, data.schema(), constants, pathTexts));
    }

    /** Returns what the data alone says; checks of the whole table speak of it alone. */
    QualityReport report(Dataset data, UnaryOperator<Measurement> how) {
        ProductColumns constants = ProductColumns.of(product.id(), product.version(), now);
        Dataset supplied = SuppliedDataset.of(data, contract, constants, new PathTexts(port.partitionColumns()));
        return plan.judge(how.apply(Measurement.by(plan)).measure(supplied), plan.empty());
    }
}
