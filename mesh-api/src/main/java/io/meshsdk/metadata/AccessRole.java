package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A role of the platform's access management that opens the data; no role in a team.
 *
 * @param role the name of the role
 * @param description what it is for, if said
 * @param access what it allows, open text such as {@code read}, if said
 * @param firstLevelApprovers who approves first, as text, if said
 * @param secondLevelApprovers who approves then, as text, if said
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessRole(
        String role,
        Optional<String> description,
        Optional<String> access,
        Optional<String> firstLevelApprovers,
        Optional<String> secondLevelApprovers,
        Annotations annotations) {
    /** Returns a role of which nothing else is said. */
    public static AccessRole of(String role) {
        return new AccessRole(
                role, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Annotations.none());
    }
}
