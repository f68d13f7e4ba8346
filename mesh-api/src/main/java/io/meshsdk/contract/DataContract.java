package io.meshsdk.contract;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Price;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.check.Check;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a port promises: one or more schema objects, expectations on their data, service levels, access, retention,
 * classification. Immutable and thread-safe; each refinement returns a copy. A contract has a version of its own, judged
 * apart from the product's.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DataContract {
    private final List<Schema> schemas;
    private final Identity identity;
    private final Promises promises;
    private final Handling handling;
    private final Papers papers;
    private final Places places;

    private DataContract(DataContract base, Object part) {
        this.schemas = base.schemas;
        this.identity = part instanceof Identity changed ? changed : base.identity;
        this.promises = part instanceof Promises changed ? changed : base.promises;
        this.handling = part instanceof Handling changed ? changed : base.handling;
        this.papers = part instanceof Papers changed ? changed : base.papers;
        this.places = part instanceof Places changed ? changed : base.places;
    }

    private DataContract(DataContract base, List<Schema> schemas) {
        this.schemas = schemas;
        this.identity = base.identity;
        this.promises = base.promises;
        this.handling = base.handling;
        this.papers = base.papers;
        this.places = base.places;
    }

    private DataContract(List<Schema> schemas) {
        this.schemas = List.copyOf(schemas);
        this.identity = new Identity(null, null, Lifecycle.ACTIVE);
        this.promises = new Promises(List.of(), List.of(), null);
        this.handling = new Handling(null, null, null, null);
        this.papers = new Papers(Labels.NONE, Description.NONE, Team.none(), null, Annotations.none());
        this.places = new Places(List.of(), List.of(), List.of());
    }

    /**
     * Returns an active contract over schema objects, which promises nothing else.
     *
     * @throws IllegalArgumentException if there is no schema object
     */
    public static DataContract of(Schema... schemas) {
        return of(List.of(schemas));
    }

    /**
     * Returns an active contract over schema objects, which promises nothing else.
     *
     * @throws IllegalArgumentException if there is no schema object
     */
    public static DataContract of(List<Schema> schemas) {
        if (schemas.isEmpty()) {
            throw new IllegalArgumentException("Invalid data contract: it has no schema object");
        }
        return draft(schemas);
    }

    /** Returns a contract over schema objects as they were written, which need not be of use: there may be none. */
    public static DataContract draft(List<Schema> schemas) {
        return new DataContract(schemas);
    }

    /** Returns a copy over other schema objects that has yet to say what it expects of data and service. */
    public DataContract over(List<Schema> others) {
        return new DataContract(
                new DataContract(this, new Promises(List.of(), List.of(), promises.versioning)), List.copyOf(others));
    }

    /** Returns a copy with an id of its own; without one, the port's name in its product stands for it. */
    public DataContract id(String id) {
        return new DataContract(this, new Identity(id, identity.version, identity.status));
    }

    /** Returns a copy of a version; without one, the product's version stands for it. */
    public DataContract version(SemanticVersion version) {
        return new DataContract(this, new Identity(identity.id, version, identity.status));
    }

    /**
     * Returns a copy of a version, {@code 1.2.0}.
     *
     * @throws IllegalArgumentException if the text is no semantic version
     */
    public DataContract version(String version) {
        return version(SemanticVersion.parse(version));
    }

    /** Returns a copy in a stage of life. */
    public DataContract status(Lifecycle status) {
        return new DataContract(this, new Identity(identity.id, identity.version, status));
    }

    /** Returns a copy with these expectations after those it has. */
    public DataContract expect(Expectation... more) {
        return expect(List.of(more));
    }

    /** Returns a copy with these expectations after those it has. */
    public DataContract expect(List<Expectation> more) {
        return new DataContract(
                this, new Promises(joined(promises.expectations, more), promises.serviceLevels, promises.versioning));
    }

    /** Returns a copy with these service levels after those it has. */
    public DataContract sla(ServiceLevel... more) {
        return sla(List.of(more));
    }

    /** Returns a copy with these service levels after those it has. */
    public DataContract sla(List<ServiceLevel> more) {
        return new DataContract(
                this, new Promises(promises.expectations, joined(promises.serviceLevels, more), promises.versioning));
    }

    /** Returns a copy under another access policy. */
    public DataContract access(AccessPolicy access) {
        return new DataContract(
                this, new Handling(access, handling.classification, handling.retention, handling.price));
    }

    /** Returns a copy of another classification. */
    public DataContract classified(Classification classification) {
        return new DataContract(
                this, new Handling(handling.access, classification, handling.retention, handling.price));
    }

    /** Returns a copy with a retention. */
    public DataContract retention(Retention retention) {
        return new DataContract(
                this, new Handling(handling.access, handling.classification, retention, handling.price));
    }

    /** Returns a copy that may change in such a way only. */
    public DataContract versioning(VersioningPolicy policy) {
        return new DataContract(this, new Promises(promises.expectations, promises.serviceLevels, policy));
    }

    /** Returns a copy that costs something to read. */
    public DataContract price(Price price) {
        return new DataContract(
                this, new Handling(handling.access, handling.classification, handling.retention, price));
    }

    /** Returns a copy that calls itself and its surroundings so, for people. */
    public DataContract labelled(Labels labels) {
        return new DataContract(
                this, new Papers(labels, papers.description, papers.team, papers.context, papers.annotations));
    }

    /** Returns a copy with what it says of its data as a whole. */
    public DataContract describedAs(Description description) {
        return new DataContract(
                this, new Papers(papers.labels, description, papers.team, papers.context, papers.annotations));
    }

    /** Returns a copy of a team, which need not be the product's. */
    public DataContract team(Team team) {
        return new DataContract(
                this, new Papers(papers.labels, papers.description, team, papers.context, papers.annotations));
    }

    /** Returns a copy with what agents are told. */
    public DataContract context(AgentContext context) {
        return new DataContract(
                this, new Papers(papers.labels, papers.description, papers.team, context, papers.annotations));
    }

    /** Returns a copy with other annotations. */
    public DataContract annotated(Annotations annotations) {
        return new DataContract(
                this, new Papers(papers.labels, papers.description, papers.team, papers.context, annotations));
    }

    /** Returns a copy that lies on these servers instead. */
    public DataContract servers(List<Server> servers) {
        return new DataContract(this, new Places(servers, places.roles, places.support));
    }

    /** Returns a copy that these roles of the platform's access management open instead. */
    public DataContract roles(List<AccessRole> roles) {
        return new DataContract(this, new Places(places.servers, roles, places.support));
    }

    /** Returns a copy whose consumers ask here instead. */
    public DataContract support(List<SupportChannel> channels) {
        return new DataContract(this, new Places(places.servers, places.roles, channels));
    }

    /** Returns the contract's own id, where it has one. */
    public Optional<String> id() {
        return Optional.ofNullable(identity.id);
    }

    /** Returns the contract's own version, where it has one. */
    public Optional<SemanticVersion> version() {
        return Optional.ofNullable(identity.version);
    }

    /** Returns the stage of life; active unless said otherwise. */
    public Lifecycle status() {
        return identity.status;
    }

    /** Returns the schema objects; at least one, but for drafts. */
    public List<Schema> schemas() {
        return schemas;
    }

    /**
     * Returns the only schema object.
     *
     * @throws IllegalStateException if there are several, or a draft has none: name one from {@link #schemas()}
     */
    public Schema schema() {
        if (schemas.size() != 1) {
            throw new IllegalStateException("Cannot choose a schema: the contract has %d schema objects, use schemas()"
                    .formatted(schemas.size()));
        }
        return schemas.get(0);
    }

    /**
     * Returns the only schema object with every field classified at least as the contract is: what decides which columns
     * are sensitive.
     *
     * @throws IllegalStateException if there are several schema objects
     */
    public Schema effectiveSchema() {
        return effective(schema());
    }

    /** Returns the schema objects with every field classified at least as the contract is. */
    public List<Schema> effectiveSchemas() {
        return schemas.stream().map(this::effective).toList();
    }

    /** Returns the expectations that were written down, in order. */
    public List<Expectation> expectations() {
        return promises.expectations;
    }

    /**
     * Returns all that data is measured against: the schema check; what the fields imply and is not written down itself: that
     * the primary key and unique fields are unique, the options of types, accepted values; then the expectations in order,
     * but for words.
     */
    public List<Expectation> effectiveExpectations() {
        List<Expectation> all = new ArrayList<>();
        all.add(Expectations.schemaConformance());
        all.addAll(ImpliedExpectations.of(schema()));
        all.removeIf(this::isWritten);
        promises.expectations.stream()
                .filter(expectation -> !(expectation.check() instanceof Check.Written written)
                        || written.kind() != Check.Written.Kind.TEXT)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Returns the service levels, in order. */
    public List<ServiceLevel> serviceLevels() {
        return promises.serviceLevels;
    }

    /** Returns who may read; the product's own domain unless said otherwise. */
    public AccessPolicy access() {
        return declaredAccess().orElse(AccessPolicy.ownersOnly());
    }

    /** Returns who may read, where it is said. */
    public Optional<AccessPolicy> declaredAccess() {
        return Optional.ofNullable(handling.access);
    }

    /** Returns how far the data may travel; internal unless said otherwise. */
    public Classification classification() {
        return declaredClassification().orElse(Classification.INTERNAL);
    }

    /** Returns how far the data may travel, where it is said. */
    public Optional<Classification> declaredClassification() {
        return Optional.ofNullable(handling.classification);
    }

    /** Returns how long data is kept, where it is said. */
    public Optional<Retention> retention() {
        return Optional.ofNullable(handling.retention);
    }

    /** Returns how the contract may change, where it is said. */
    public Optional<VersioningPolicy> versioning() {
        return Optional.ofNullable(promises.versioning);
    }

    /** Returns what reading costs, where it is said. */
    public Optional<Price> price() {
        return Optional.ofNullable(handling.price);
    }

    /** Returns what the contract calls itself and its surroundings. */
    public Labels labels() {
        return papers.labels;
    }

    /** Returns what the contract says of its data as a whole. */
    public Description description() {
        return papers.description;
    }

    /** Returns the team of the contract, which need not be the product's. */
    public Team team() {
        return papers.team;
    }

    /** Returns what agents are told, where they are. */
    public Optional<AgentContext> context() {
        return Optional.ofNullable(papers.context);
    }

    /** Returns what else is said of the contract. */
    public Annotations annotations() {
        return papers.annotations;
    }

    /** Returns the servers the data lies on. */
    public List<Server> servers() {
        return places.servers;
    }

    /** Returns the roles of the platform's access management that open the data. */
    public List<AccessRole> roles() {
        return places.roles;
    }

    /** Returns where consumers ask and are told. */
    public List<SupportChannel> support() {
        return places.support;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataContract contract
                && schemas.equals(contract.schemas)
                && identity.equals(contract.identity)
                && promises.equals(contract.promises)
                && handling.equals(contract.handling)
                && papers.equals(contract.papers)
                && places.equals(contract.places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schemas, identity, promises, handling, papers, places);
    }

    /** Returns the schema objects' fields. */
    @Override
    public String toString() {
        return "DataContract" + schemas;
    }

    private Schema effective(Schema schema) {
        if (!classification().isAtLeast(Classification.CONFIDENTIAL)) {
            return schema;
        }
        List<Field> raised = schema.fields().stream()
                .map(field -> field.atLeastClassified(classification()))
                .toList();
        return schema.withFields(raised);
    }

    private boolean isWritten(Expectation implied) {
        return promises.expectations.stream().anyMatch(one -> one.check().equals(implied.check()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private record Identity(@Nullable String id, @Nullable SemanticVersion version, Lifecycle status) {}

    private record Promises(
            List<Expectation> expectations,
            List<ServiceLevel> serviceLevels,
            @Nullable VersioningPolicy versioning) {
        Promises {
            expectations = List.copyOf(expectations);
            serviceLevels = List.copyOf(serviceLevels);
        }
    }

    private record Handling(
            @Nullable AccessPolicy access,
            @Nullable Classification classification,
            @Nullable Retention retention,
            @Nullable Price price) {}

    private record Papers(
            Labels labels,
            Description description,
            Team team,
            @Nullable AgentContext context,
            Annotations annotations) {}

    private record Places(List<Server> servers, List<AccessRole> roles, List<SupportChannel> support) {
        Places {
            servers = List.copyOf(servers);
            roles = List.copyOf(roles);
            support = List.copyOf(support);
        }
    }
}
