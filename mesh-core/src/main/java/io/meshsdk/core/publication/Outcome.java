package io.meshsdk.core.publication;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.List;

/**
 * How a publication ended.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Outcome {
    /**
     * The rows are visible, by this publication or by an earlier one of its id.
     *
     * @param commit as the log records it
     * @param pending what is yet to be remembered, and how to complete it; empty where nothing is
     */
    record Done(RecordedCommit commit, List<String> pending) implements Outcome {
        /** Copies the list. */
        public Done {
            pending = List.copyOf(pending);
        }
    }

    /**
     * The publication was refused; the table is as it was.
     *
     * @param judgement why
     */
    record Refused(Judgement judgement) implements Outcome {}
}
