package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A person of a team, with when they came and went.
 *
 * @param username the account or address
 * @param name the name, if said
 * @param description what they do, if said
 * @param role the role in the team, open text, if said; no role of access
 * @param tenure when they came and went
 * @param annotations what else is said of them
 * @since 0.1.0
 */
@CheckReturnValue
public record TeamMember(
        String username,
        Optional<String> name,
        Optional<String> description,
        Optional<String> role,
        Tenure tenure,
        Annotations annotations) {
    /** Returns a person of whom nothing else is said. */
    public static TeamMember of(String username) {
        return new TeamMember(
                username, Optional.empty(), Optional.empty(), Optional.empty(), Tenure.UNSAID, Annotations.none());
    }

    /**
     * When somebody came and went.
     *
     * @param dateIn the day they came, as written, if said
     * @param dateOut the day they went, as written, if said
     * @param replacedByUsername who followed them, if anybody
     */
    public record Tenure(Optional<String> dateIn, Optional<String> dateOut, Optional<String> replacedByUsername) {
        /** A tenure of which nothing is said. */
        public static final Tenure UNSAID = new Tenure(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
