package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Appends the rows of one hour, however often it is called for that hour. */
final class HourlyJob {
    private final Mesh mesh;
    private final DataProduct product;
    private final Function<Instant, Dataset> source;

    HourlyJob(Mesh mesh, DataProduct product, Function<Instant, Dataset> source) {
        this.mesh = mesh;
        this.product = product;
        this.source = source;
    }

    // snippet: job
    Publication run(Instant hour) {
        long number = hour.getEpochSecond() / Duration.ofHours(1).toSeconds();
        return mesh.publication(product)
                .from(inputs -> source.apply(hour))
                .append()
                .id(PublicationId.of("orders-hourly", number))
                .publish();
    }
    // end

    // snippet: unknown
    Publication runUntilKnown(Instant hour) {
        try {
            return run(hour);
        } catch (UnknownOutcomeException e) {
            return run(hour);
        }
    }
    // end
}
