package io.meshsdk.core.publication;

import io.meshsdk.identity.ProductId;

/**
 * Hears how publications get on. Called from the threads that do the work, side by side: be thread-safe and quick. What a
 * listener throws is logged and goes no further.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PublicationListener {
    /** Hears of progress. */
    void progressed(Progress progress);

    /**
     * How far a publication is.
     *
     * @param product what is published
     * @param port the port
     * @param stage the step that was reached
     * @param rows how many rows were staged so far
     * @param sizeInBytes the size of the files that were finished so far
     */
    record Progress(ProductId product, String port, Stage stage, long rows, long sizeInBytes) {}

    /** The steps of a publication. */
    enum Stage {
        /** Policies that need no data passed. */
        ADMITTED,
        /** Rows are measured and staged; heard repeatedly. */
        STAGING,
        /** All rows are staged, nobody sees them. */
        STAGED,
        /** Checks and policies passed. */
        ACCEPTED,
        /** The rows are visible. */
        COMMITTED,
        /** The catalog knows. */
        REMEMBERED,
        /** The publication was refused; the table is as it was. */
        REJECTED
    }
}
