package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Partitions;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/** How data of a port is read and measured, whether it is published or only checked. */
final class Examination {
    private final DataProduct product;
    private final OutputPort port;
    private final Schema contract;
    private final QualityPlan plan;
    private final Instant now;

    Examination(Environment environment, DataProduct product, OutputPort port, Instant now) {
        this.product = product;
        this.port = port;
        this.now = now;
        this.contract = port.contract().effectiveSchema();
        this.plan = QualityPlan.compile(
                contract,
                port.contract().effectiveExpectations(),
                environment.policies().measures(product, port),
                now);
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
    QualityReport report(Dataset data, Executor executor) {
        RowPass pass = pass(data);
        List<? extends Partition> partitions = data.partitions();
        List<QualityState> states = Partitions.run(
                partitions.size(),
                executor,
                (index, stopped) -> pass.read(index, partitions.get(index), stopped, batch -> {}));
        QualityState measured = pass.nothing();
        for (QualityState state : states) {
            measured = measured.merge(state);
        }
        return plan.judge(measured, plan.empty());
    }
}
