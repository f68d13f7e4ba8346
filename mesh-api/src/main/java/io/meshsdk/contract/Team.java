package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a product, beside its owner: the product owner approves changes, the technical lead is on call, the
 * data steward controls access. Immutable; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Team {
    private static final Team NOBODY = new Team(null, null, null, null);

    private final @Nullable String productOwner;
    private final @Nullable String technicalLead;
    private final @Nullable String dataSteward;
    private final @Nullable String support;

    private Team(
            @Nullable String productOwner,
            @Nullable String technicalLead,
            @Nullable String dataSteward,
            @Nullable String support) {
        this.productOwner = productOwner;
        this.technicalLead = technicalLead;
        this.dataSteward = dataSteward;
        this.support = support;
    }

    /** Returns a team of nobody. */
    public static Team none() {
        return NOBODY;
    }

    /** Returns a copy with the person who approves changes. */
    public Team productOwner(String name) {
        return new Team(name, technicalLead, dataSteward, support);
    }

    /** Returns a copy with the person who is on call. */
    public Team technicalLead(String name) {
        return new Team(productOwner, name, dataSteward, support);
    }

    /** Returns a copy with the person who controls access. */
    public Team dataSteward(String name) {
        return new Team(productOwner, technicalLead, name, support);
    }

    /** Returns a copy with where consumers ask for help: an address or a channel. */
    public Team support(String channel) {
        return new Team(productOwner, technicalLead, dataSteward, channel);
    }

    /** Returns who approves changes. */
    public Optional<String> productOwner() {
        return Optional.ofNullable(productOwner);
    }

    /** Returns who is on call. */
    public Optional<String> technicalLead() {
        return Optional.ofNullable(technicalLead);
    }

    /** Returns who controls access. */
    public Optional<String> dataSteward() {
        return Optional.ofNullable(dataSteward);
    }

    /** Returns where consumers ask for help. */
    public Optional<String> support() {
        return Optional.ofNullable(support);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Team team
                && Objects.equals(productOwner, team.productOwner)
                && Objects.equals(technicalLead, team.technicalLead)
                && Objects.equals(dataSteward, team.dataSteward)
                && Objects.equals(support, team.support);
    }

    @Override
    public int hashCode() {
        return Objects.hash(productOwner, technicalLead, dataSteward, support);
    }

    @Override
    public String toString() {
        return "Team[productOwner=%s, technicalLead=%s, dataSteward=%s, support=%s]"
                .formatted(productOwner, technicalLead, dataSteward, support);
    }
}
