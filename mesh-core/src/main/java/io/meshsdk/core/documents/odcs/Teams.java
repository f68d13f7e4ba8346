package io.meshsdk.core.documents.odcs;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.TeamMember;
import java.util.List;
import java.util.Optional;

/**
 * Teams as the standards of contracts and of products both write them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Teams {
    private Teams() {}

    /** Returns the team of a contract or product; where the people alone are listed, as until 3.1 and 1.0, a team of these. */
    public static Optional<Team> find(Keys keys) {
        List<TeamMember> people = Records.list(TeamMember.class, keys, "team");
        return people.isEmpty()
                ? keys.mapping("team").map(team -> read(new Keys(team)))
                : Optional.of(Team.none().members(people));
    }

    /** Returns who owns what a team answers for: the member of that role who is there, else the team as a whole. */
    public static Optional<String> owner(Team team) {
        return team.members().stream()
                .filter(member -> member.tenure().dateOut().isEmpty())
                .filter(member ->
                        member.role().filter("owner"::equalsIgnoreCase).isPresent())
                .map(TeamMember::username)
                .findFirst()
                .or(team::name);
    }

    private static Team read(Keys keys) {
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
