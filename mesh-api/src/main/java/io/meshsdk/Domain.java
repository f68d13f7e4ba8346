package io.meshsdk;

import io.meshsdk.Origin.Level;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import io.meshsdk.identity.ProductId;
import io.meshsdk.metadata.Annotations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business domain: who owns its data, what it is about, where its data comes from and goes to, and what its products say
 * unless they say otherwise. Its owner and team are those of its products too. Immutable and thread-safe; each refinement
 * returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Domain {
    private final String name;
    private final Nature nature;
    private final People people;
    private final Neighbours neighbours;
    private final List<PlannedProduct> products;
    private final Annotations annotations;
    private final Defaults defaults;

    private Domain(
            String name,
            Nature nature,
            People people,
            Neighbours neighbours,
            List<PlannedProduct> products,
            Annotations annotations,
            Defaults defaults) {
        this.name = new ProductId(name, "any").domain();
        this.nature = nature;
        this.people = people;
        this.neighbours = neighbours;
        this.products = List.copyOf(products);
        this.annotations = annotations;
        this.defaults = defaults;
    }

    /**
     * Returns a domain of which nothing else is said.
     *
     * @throws IllegalArgumentException if the name is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static Domain named(String name) {
        return new Domain(
                name,
                new Nature(null, null),
                new People(null, Team.none()),
                new Neighbours(List.of(), List.of()),
                List.of(),
                Annotations.none(),
                Defaults.none());
    }

    /** Returns a copy of a kind. */
    public Domain kind(DomainKind kind) {
        return with(new Nature(kind, nature.boundedContext));
    }

    /** Returns a copy of a bounded context: what the words of the domain are about. */
    public Domain boundedContext(String text) {
        return with(new Nature(nature.kind, text));
    }

    /** Returns a copy that a team or an address owns, which owns its products too. */
    public Domain owner(String teamOrAddress) {
        return with(new People(teamOrAddress, people.team));
    }

    /** Returns a copy of a team, which answers for its products too. */
    public Domain team(Team team) {
        return with(new People(people.owner, team));
    }

    /** Returns a copy whose data comes from these systems instead. */
    public Domain sourceSystems(String... systems) {
        return with(new Neighbours(List.of(systems), neighbours.consumers));
    }

    /** Returns a copy whose data these read instead, as text. */
    public Domain consumers(String... names) {
        return with(new Neighbours(neighbours.sourceSystems, List.of(names)));
    }

    /** Returns a copy that names these products instead. */
    public Domain products(List<PlannedProduct> planned) {
        return new Domain(name, nature, people, neighbours, planned, annotations, defaults);
    }

    /** Returns a copy with other annotations. */
    public Domain annotated(Annotations changed) {
        return new Domain(name, nature, people, neighbours, products, changed, defaults);
    }

    /** Returns a copy whose products say this unless they say otherwise. */
    public Domain defaults(Defaults changed) {
        return new Domain(name, nature, people, neighbours, products, annotations, changed);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns what the domain is to the organisation, where it is said. */
    public Optional<DomainKind> kind() {
        return Optional.ofNullable(nature.kind);
    }

    /** Returns what the words of the domain are about, where it is said. */
    public Optional<String> boundedContext() {
        return Optional.ofNullable(nature.boundedContext);
    }

    /** Returns who owns the domain, where it is said. */
    public Optional<String> owner() {
        return Optional.ofNullable(people.owner);
    }

    /** Returns who answers for the domain. */
    public Team team() {
        return people.team;
    }

    /** Returns the systems its data comes from. */
    public List<String> sourceSystems() {
        return neighbours.sourceSystems;
    }

    /** Returns who reads its data, as text. */
    public List<String> consumers() {
        return neighbours.consumers;
    }

    /** Returns the products it names. */
    public List<PlannedProduct> products() {
        return products;
    }

    /** Returns what else is said of it. */
    public Annotations annotations() {
        return annotations;
    }

    /** Returns what its products say unless they say otherwise, beside its owner and team. */
    public Defaults defaults() {
        return defaults;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Domain domain
                && name.equals(domain.name)
                && nature.equals(domain.nature)
                && people.equals(domain.people)
                && neighbours.equals(domain.neighbours)
                && products.equals(domain.products)
                && annotations.equals(domain.annotations)
                && defaults.equals(domain.defaults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, nature, people, neighbours, products, annotations, defaults);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /** Returns what products of this domain inherit from it. */
    Inheritance inheritance() {
        return new Inheritance(new Origin(Level.DOMAIN, name), defaults.owned(owner(), people.team));
    }

    private Domain with(Nature changed) {
        return new Domain(name, changed, people, neighbours, products, annotations, defaults);
    }

    private Domain with(People changed) {
        return new Domain(name, nature, changed, neighbours, products, annotations, defaults);
    }

    private Domain with(Neighbours changed) {
        return new Domain(name, nature, people, changed, products, annotations, defaults);
    }

    private record Nature(
            @Nullable DomainKind kind, @Nullable String boundedContext) {}

    private record People(@Nullable String owner, Team team) {}

    private record Neighbours(List<String> sourceSystems, List<String> consumers) {
        Neighbours {
            sourceSystems = List.copyOf(sourceSystems);
            consumers = List.copyOf(consumers);
        }
    }
}
