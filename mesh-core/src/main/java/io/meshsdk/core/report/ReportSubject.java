package io.meshsdk.core.report;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;

/**
 * What a report is of: which data, under which contract, when.
 *
 * @param product the product, {@code domain.name}
 * @param port the name of its port
 * @param contractId the id of the contract, where it has one, or else the product's
 * @param contractVersion the version of the contract
 * @param run what tells this measurement from others, for example a publication id or the number of a build
 * @param measuredAt when the data was measured
 * @since 0.1.0
 */
@CheckReturnValue
public record ReportSubject(
        String product, String port, String contractId, String contractVersion, String run, Instant measuredAt) {
    /** Returns the subject of a report on data of a product's port. */
    public static ReportSubject of(DataProduct product, OutputPort port, String run, Instant measuredAt) {
        return new ReportSubject(
                product.id().toString(),
                port.name(),
                port.contract().id().orElseGet(() -> product.id().toString()),
                port.contract()
                        .version()
                        .map(Object::toString)
                        .orElseGet(() -> port.version().toString()),
                run,
                measuredAt);
    }
}
