package io.meshsdk.core.publication;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.List;
import java.util.stream.Stream;

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

        /** Returns a copy with one thing more that is pending. */
        Done and(String more) {
            return new Done(
                    commit, Stream.concat(pending.stream(), Stream.of(more)).toList());
        }
    }

    /**
     * The publication was refused; the table is as it was.
     *
     * @param judgement why
     */
    record Refused(Judgement judgement) implements Outcome {}
}
