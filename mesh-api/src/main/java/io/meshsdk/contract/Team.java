package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.TeamMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a product or contract, beside its owner: the product owner approves changes, the technical lead is on
 * call, the data steward controls access; and who else is or was in the team. Immutable; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Team {
    private static final Team NOBODY =
            new Team(new Roles(null, null, null, null), new Members(null, null, List.of(), Annotations.none()));

    private final Roles roles;
    private final Members members;

    private Team(Roles roles, Members members) {
        this.roles = roles;
        this.members = members;
    }

    /** Returns a team of nobody. */
    public static Team none() {
        return NOBODY;
    }

    /** Returns a copy with the person who approves changes. */
    public Team productOwner(String name) {
        return new Team(new Roles(name, roles.technicalLead, roles.dataSteward, roles.support), members);
    }

    /** Returns a copy with the person who is on call. */
    public Team technicalLead(String name) {
        return new Team(new Roles(roles.productOwner, name, roles.dataSteward, roles.support), members);
    }

    /** Returns a copy with the person who controls access. */
    public Team dataSteward(String name) {
        return new Team(new Roles(roles.productOwner, roles.technicalLead, name, roles.support), members);
    }

    /** Returns a copy with where consumers ask for help: an address or a channel. */
    public Team support(String channel) {
        return new Team(new Roles(roles.productOwner, roles.technicalLead, roles.dataSteward, channel), members);
    }

    /** Returns a copy of a name. */
    public Team named(String name) {
        return new Team(roles, new Members(name, members.description, members.people, members.annotations));
    }

    /** Returns a copy with a description. */
    public Team describedAs(String description) {
        return new Team(roles, new Members(members.name, description, members.people, members.annotations));
    }

    /** Returns a copy of these people, those who left among them. */
    public Team members(List<TeamMember> people) {
        return new Team(roles, new Members(members.name, members.description, people, members.annotations));
    }

    /** Returns a copy with other annotations. */
    public Team annotated(Annotations annotations) {
        return new Team(roles, new Members(members.name, members.description, members.people, annotations));
    }

    /** Returns who approves changes. */
    public Optional<String> productOwner() {
        return Optional.ofNullable(roles.productOwner);
    }

    /** Returns who is on call. */
    public Optional<String> technicalLead() {
        return Optional.ofNullable(roles.technicalLead);
    }

    /** Returns who controls access. */
    public Optional<String> dataSteward() {
        return Optional.ofNullable(roles.dataSteward);
    }

    /** Returns where consumers ask for help. */
    public Optional<String> support() {
        return Optional.ofNullable(roles.support);
    }

    /** Returns the name of the team. */
    public Optional<String> name() {
        return Optional.ofNullable(members.name);
    }

    /** Returns what the team does. */
    public Optional<String> description() {
        return Optional.ofNullable(members.description);
    }

    /** Returns the people of the team, those who left among them. */
    public List<TeamMember> members() {
        return members.people;
    }

    /** Returns what else is said of the team. */
    public Annotations annotations() {
        return members.annotations;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Team team && roles.equals(team.roles) && members.equals(team.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(roles, members);
    }

    @Override
    public String toString() {
        return "Team[productOwner=%s, technicalLead=%s, dataSteward=%s, support=%s, members=%d]"
                .formatted(
                        roles.productOwner,
                        roles.technicalLead,
                        roles.dataSteward,
                        roles.support,
                        members.people.size());
    }

    private record Roles(
            @Nullable String productOwner,
            @Nullable String technicalLead,
            @Nullable String dataSteward,
            @Nullable String support) {}

    private record Members(
            @Nullable String name, @Nullable String description, List<TeamMember> people, Annotations annotations) {
        Members {
            people = List.copyOf(people);
        }
    }
}
