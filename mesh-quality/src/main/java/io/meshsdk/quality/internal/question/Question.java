package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.Probe;
import java.util.List;

/** A check compiled for a schema. Immutable. */
public interface Question {
    /** Returns what has to be measured. */
    List<Probe> probes();

    /** Returns what the states of the probes mean. */
    Answer answer(Evidence evidence);

    /** Returns a question that is not asked. */
    static Question unanswerable(String reason) {
        return new Question() {
            @Override
            public List<Probe> probes() {
                return List.of();
            }

            @Override
            public Answer answer(Evidence evidence) {
                return new Answer.Unknown(reason);
            }
        };
    }
}
