package io.meshsdk.core.documents.odcs;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.TeamMember;

/**
 * Teams as the standards of contracts and of products both write them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Teams {
    private Teams() {}

    /** Returns the team of a mapping. */
    public static Team read(Keys keys) {
        Team team = Team.none().members(Records.list(TeamMember.class, keys, "members"));
        team = keys.text("name").map(team::named).orElse(team);
        team = keys.text("description").map(team::describedAs).orElse(team);
        return team.annotated(AnnotationKeys.read(keys));
    }

    /** Returns the mapping of a team: its name and people, not who of them answers for what. */
    public static Mapping write(Team team) {
        Entries entries = new Entries()
                .text("name", team.name())
                .text("description", team.description())
                .nodes("members", team.members(), Records::write);
        return AnnotationKeys.write(team.annotations(), entries).node();
    }
}
