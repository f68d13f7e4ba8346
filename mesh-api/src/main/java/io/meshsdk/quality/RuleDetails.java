package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import java.util.Optional;

/**
 * What a contract says of a rule beside what it measures.
 *
 * @param description what it is for, if said
 * @param businessImpact what follows where it breaks, if said
 * @param method how it is judged, if said, for example {@code reconciliation}
 * @param schedule when it is judged, as written, if said; the SDK judges at every publication
 * @param scheduler what reads the schedule, if said
 * @param annotations what else is said; a severity or dimension of other words than ours stands there as written
 * @since 0.1.0
 */
@CheckReturnValue
public record RuleDetails(
        Optional<String> description,
        Optional<String> businessImpact,
        Optional<String> method,
        Optional<String> schedule,
        Optional<String> scheduler,
        Annotations annotations) {
    /** Nothing said. */
    public static final RuleDetails NONE = new RuleDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Annotations.none());

    /** Returns a description of which nothing else is said. */
    public static RuleDetails of(String description) {
        return new RuleDetails(
                Optional.of(description),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.none());
    }
}
