package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import java.util.Optional;

/**
 * What a contract says of its data as a whole.
 *
 * @param purpose what the data is for, if said
 * @param usage how it is meant to be used, if said
 * @param limitations what it is not good for, if said
 * @param annotations what else is said
 * @since 0.1.0
 */
@CheckReturnValue
public record Description(
        Optional<String> purpose, Optional<String> usage, Optional<String> limitations, Annotations annotations) {
    /** Nothing said. */
    public static final Description NONE =
            new Description(Optional.empty(), Optional.empty(), Optional.empty(), Annotations.none());
}
