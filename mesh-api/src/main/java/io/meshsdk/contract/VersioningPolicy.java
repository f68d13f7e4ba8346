package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Period;
import java.util.Optional;

/**
 * How a contract may change.
 *
 * @param breakingChanges what a change that breaks needs, as written, for example {@code major_version_bump}, if said
 * @param notice how long before consumers are told, if said
 * @param backwardCompatible whether what was written stays readable, if said
 * @param migrationGuide where consumers read how to move, if anywhere
 * @since 0.1.0
 */
@CheckReturnValue
public record VersioningPolicy(
        Optional<String> breakingChanges,
        Optional<Period> notice,
        Optional<Boolean> backwardCompatible,
        Optional<String> migrationGuide) {
    /** Returns the policy that consumers are told so long before. */
    public static VersioningPolicy notice(Period before) {
        return new VersioningPolicy(Optional.empty(), Optional.of(before), Optional.empty(), Optional.empty());
    }
}
