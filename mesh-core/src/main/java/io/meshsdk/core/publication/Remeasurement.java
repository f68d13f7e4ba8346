package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.spi.storage.StoredTable;
import java.time.Instant;

/**
 * Measures rows that were published, under the contract and at the time of their publication. Checks that look at other data, or
 * at the version before, are not evaluated.
 *
 * @param environment what to measure with
 * @param product the product as it was
 * @param port its port
 * @since 0.1.0
 */
@CheckReturnValue
public record Remeasurement(Environment environment, DataProduct product, OutputPort port) {
    /**
     * Measures a version.
     *
     * @param judgedAt the time of the publication
     * @throws io.meshsdk.error.DataSourceException if the rows cannot be read
     */
    public QualityReport measure(StoredTable version, Instant judgedAt) {
        return new StoredRows(environment, product, port, judgedAt).measure(version, Surroundings.at(judgedAt));
    }
}
