package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * What a version changed.
 *
 * @param version the version, as written
 * @param date the day, as written, if said
 * @param changes the changes, a sentence each
 * @param breaking whether it breaks, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record ChangelogEntry(String version, Optional<String> date, List<String> changes, Optional<Boolean> breaking) {
    /** Copies the list. */
    public ChangelogEntry {
        changes = List.copyOf(changes);
    }
}
