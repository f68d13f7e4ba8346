package io.meshsdk.core.publication;

import io.meshsdk.spi.storage.StagedWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what was staged, whatever became of it. */
final class StagedWrites {
    private static final Logger LOG = LoggerFactory.getLogger(StagedWrites.class);

    private StagedWrites() {}

    /** What went wrong before is told, and what goes wrong now beside it. */
    static void closeAfter(Throwable failure, StagedWrite write) {
        try {
            write.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What is published stays so, whatever becomes of the files that are not needed any more. */
    static Outcome close(StagedWrite write, Outcome outcome) {
        try {
            write.close();
            return outcome;
        } catch (RuntimeException e) {
            if (outcome instanceof Outcome.Done done) {
                LOG.warn("Files that were staged and are not needed are still there", e);
                return done.and("staged files that are not needed could not be deleted: " + e.getMessage());
            }
            throw e;
        }
    }
}
