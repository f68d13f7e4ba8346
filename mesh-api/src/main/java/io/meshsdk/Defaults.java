package io.meshsdk;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Cron;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.Team;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.quality.Expectation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation, a domain or a template says for the products that extend it. A product's own word stands before it,
 * value by value; service levels, expectations, tags, metrics and alerts are united, the product's before those of the same
 * name. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Defaults {
    private static final DataContract UNSAID = DataContract.draft(List.of());
    private static final Defaults NONE = new Defaults(
            new People(null, Team.none(), List.of()),
            new Making(null, null, List.of()),
            new Watch(Observability.nothing(), Safeguards.NONE),
            UNSAID);

    private final People people;
    private final Making making;
    private final Watch watch;
    private final DataContract contract;

    private Defaults(People people, Making making, Watch watch, DataContract contract) {
        this.people = people;
        this.making = making;
        this.watch = watch;
        this.contract = contract;
    }

    /** Returns defaults that say nothing. */
    public static Defaults none() {
        return NONE;
    }

    /** Returns a copy with who owns products: a team or an address. */
    public Defaults owner(String teamOrAddress) {
        return with(new People(teamOrAddress, people.team, people.support));
    }

    /** Returns a copy with who answers for products; each role is inherited by itself. */
    public Defaults team(Team team) {
        return with(new People(people.owner, team, people.support));
    }

    /** Returns a copy with where consumers of products ask instead. */
    public Defaults support(List<SupportChannel> channels) {
        return with(new People(people.owner, people.team, channels));
    }

    /** Returns a copy with what products are made for. */
    public Defaults archetype(Archetype kind) {
        return with(new Making(kind, making.schedule, making.tags));
    }

    /** Returns a copy with when pipelines run. */
    public Defaults schedule(Cron cron) {
        return with(new Making(making.archetype, cron, making.tags));
    }

    /**
     * Returns a copy with when pipelines run, in five fields of cron.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public Defaults schedule(String cron) {
        return schedule(Cron.parse(cron));
    }

    /** Returns a copy with tags of products instead. */
    public Defaults tags(String... tags) {
        return with(new Making(making.archetype, making.schedule, List.of(tags)));
    }

    /** Returns a copy with what is watched of products instead. */
    public Defaults observability(Observability observability) {
        return with(new Watch(observability, watch.safeguards));
    }

    /** Returns a copy with how data is said to be guarded. */
    public Defaults safeguards(Safeguards safeguards) {
        return with(new Watch(watch.observability, safeguards));
    }

    /**
     * Returns a copy with what contracts say instead: expectations, service levels, access, classification, retention,
     * versioning, roles and support.
     *
     * @throws IllegalArgumentException if the contract says anything else, which no other contract could inherit
     */
    public Defaults contract(DataContract inheritable) {
        if (!inheritable.equals(inheritablePartOf(inheritable))) {
            throw new IllegalArgumentException(
                    "Invalid defaults of contracts: expected nothing but expectations, service"
                            + " levels, access, classification, retention, versioning, roles and support");
        }
        return new Defaults(people, making, watch, inheritable);
    }

    /** Returns a copy with these service levels after those it has. */
    public Defaults sla(ServiceLevel... more) {
        return contract(contract.sla(more));
    }

    /** Returns a copy with these expectations after those it has; each holds for contracts that have its columns. */
    public Defaults expect(Expectation... more) {
        return contract(contract.expect(more));
    }

    /** Returns a copy with who may read. */
    public Defaults access(AccessPolicy policy) {
        return contract(contract.access(policy));
    }

    /** Returns a copy with how far data may travel. */
    public Defaults classified(Classification level) {
        return contract(contract.classified(level));
    }

    /** Returns a copy with how long data is kept. */
    public Defaults retention(Retention time) {
        return contract(contract.retention(time));
    }

    /** Returns a copy with how contracts may change. */
    public Defaults versioning(VersioningPolicy policy) {
        return contract(contract.versioning(policy));
    }

    /** Returns who owns products, where it is said. */
    public Optional<String> owner() {
        return Optional.ofNullable(people.owner);
    }

    /** Returns who answers for products. */
    public Team team() {
        return people.team;
    }

    /** Returns where consumers of products ask. */
    public List<SupportChannel> support() {
        return people.support;
    }

    /** Returns what products are made for, where it is said. */
    public Optional<Archetype> archetype() {
        return Optional.ofNullable(making.archetype);
    }

    /** Returns when pipelines run, where it is said. */
    public Optional<Cron> schedule() {
        return Optional.ofNullable(making.schedule);
    }

    /** Returns the tags of products. */
    public List<String> tags() {
        return making.tags;
    }

    /** Returns what is watched of products. */
    public Observability observability() {
        return watch.observability;
    }

    /** Returns how data is said to be guarded. */
    public Safeguards safeguards() {
        return watch.safeguards;
    }

    /** Returns what contracts say; it has no schema object. */
    public DataContract contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Defaults defaults
                && people.equals(defaults.people)
                && making.equals(defaults.making)
                && watch.equals(defaults.watch)
                && contract.equals(defaults.contract);
    }

    @Override
    public int hashCode() {
        return Objects.hash(people, making, watch, contract);
    }

    @Override
    public String toString() {
        return "Defaults[%s, %s, %s]".formatted(people, making, watch);
    }

    /** Returns a copy of an owner and a team, where these say none. */
    Defaults owned(Optional<String> owner, Team team) {
        return new Defaults(
                new People(
                        owner().or(() -> owner).orElse(null),
                        people.team.equals(Team.none()) ? team : people.team,
                        people.support),
                making,
                watch,
                contract);
    }

    private Defaults with(People changed) {
        return new Defaults(changed, making, watch, contract);
    }

    private Defaults with(Making changed) {
        return new Defaults(people, changed, watch, contract);
    }

    private Defaults with(Watch changed) {
        return new Defaults(people, making, changed, contract);
    }

    private static DataContract inheritablePartOf(DataContract contract) {
        DataContract part = UNSAID.expect(contract.expectations())
                .sla(contract.serviceLevels())
                .roles(contract.roles())
                .support(contract.support());
        part = contract.declaredAccess().map(part::access).orElse(part);
        part = contract.declaredClassification().map(part::classified).orElse(part);
        part = contract.retention().map(part::retention).orElse(part);
        return contract.versioning().map(part::versioning).orElse(part);
    }

    private record People(@Nullable String owner, Team team, List<SupportChannel> support) {
        People {
            support = List.copyOf(support);
        }
    }

    private record Making(
            @Nullable Archetype archetype, @Nullable Cron schedule, List<String> tags) {
        Making {
            tags = List.copyOf(tags);
        }
    }

    private record Watch(Observability observability, Safeguards safeguards) {}
}
