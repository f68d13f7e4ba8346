package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.providers.HeldKeys;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.StoredTable;
import java.time.Instant;
import java.util.List;

/** The rows of a version of a table, measured where they are: all of them, for all that a contract asks. */
record StoredRows(Environment environment, DataProduct product, OutputPort port, Instant now) {
    QualityReport measure(StoredTable table, Surroundings surroundings) {
        Examination examination = new Examination(environment, product, port, now, surroundings);
        try (HeldKeys keys = environment.measuring().holdKeys()) {
            QualityPlan plan = examination.holding(keys).plan();
            Dataset rows = withoutProductColumns(table.dataset(), port);
            return plan.judge(Measurement.by(plan).on(environment.executor()).measure(rows), plan.empty());
        }
    }

    /** Columns that our writer adds are no surprise to the contract. */
    private static Dataset withoutProductColumns(Dataset stored, OutputPort port) {
        Schema contract = port.contract().effectiveSchema();
        List<String> added =
                ProductColumns.addedTo(contract).stream().map(Field::name).toList();
        List<String> kept = stored.schema().names().stream()
                .filter(name -> !added.contains(name))
                .toList();
        return kept.isEmpty() || kept.size() == stored.schema().names().size() ? stored : stored.select(kept);
    }
}
