package io.meshsdk.contract;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
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

    private DataContract(List<Schema> schemas, Identity identity, Promises promises, Handling handling) {
        this.schemas = List.copyOf(schemas);
        this.identity = identity;
        this.promises = promises;
        this.handling = handling;
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
        return new DataContract(
                schemas,
                new Identity(null, null, Lifecycle.ACTIVE),
                new Promises(List.of(), List.of()),
                new Handling(AccessPolicy.ownersOnly(), Classification.INTERNAL, null));
    }

    /** Returns a copy with an id of its own; without one, the port's name in its product stands for it. */
    public DataContract id(String id) {
        return new DataContract(schemas, new Identity(id, identity.version, identity.status), promises, handling);
    }

    /** Returns a copy of a version; without one, the product's version stands for it. */
    public DataContract version(SemanticVersion version) {
        return new DataContract(schemas, new Identity(identity.id, version, identity.status), promises, handling);
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
        return new DataContract(schemas, new Identity(identity.id, identity.version, status), promises, handling);
    }

    /** Returns a copy with these expectations after those it has. */
    public DataContract expect(Expectation... more) {
        return expect(List.of(more));
    }

    /** Returns a copy with these expectations after those it has. */
    public DataContract expect(List<Expectation> more) {
        return with(new Promises(joined(promises.expectations, more), promises.serviceLevels));
    }

    /** Returns a copy with these service levels after those it has. */
    public DataContract sla(ServiceLevel... more) {
        return sla(List.of(more));
    }

    /** Returns a copy with these service levels after those it has. */
    public DataContract sla(List<ServiceLevel> more) {
        return with(new Promises(promises.expectations, joined(promises.serviceLevels, more)));
    }

    /** Returns a copy under another access policy. */
    public DataContract access(AccessPolicy access) {
        return with(new Handling(access, handling.classification, handling.retention));
    }

    /** Returns a copy of another classification. */
    public DataContract classified(Classification classification) {
        return with(new Handling(handling.access, classification, handling.retention));
    }

    /** Returns a copy with a retention. */
    public DataContract retention(Retention retention) {
        return with(new Handling(handling.access, handling.classification, retention));
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

    /** Returns the schema objects; at least one. */
    public List<Schema> schemas() {
        return schemas;
    }

    /**
     * Returns the only schema object.
     *
     * @throws IllegalStateException if there are several: name one from {@link #schemas()}
     */
    public Schema schema() {
        if (schemas.size() > 1) {
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
     * Returns all that data is measured against: the schema check and the uniqueness of a declared primary key, each where
     * it is not written down itself, then the expectations in order.
     */
    public List<Expectation> effectiveExpectations() {
        List<Expectation> all = new ArrayList<>();
        all.add(Expectations.schemaConformance());
        String[] key = schema().primaryKey().stream().map(Field::name).toArray(String[]::new);
        if (key.length > 0) {
            all.add(Expectations.unique(key));
        }
        all.removeIf(this::isWritten);
        all.addAll(promises.expectations);
        return List.copyOf(all);
    }

    /** Returns the service levels, in order. */
    public List<ServiceLevel> serviceLevels() {
        return promises.serviceLevels;
    }

    /** Returns who may read; the product's own domain unless said otherwise. */
    public AccessPolicy access() {
        return handling.access;
    }

    /** Returns how far the data may travel; internal unless said otherwise. */
    public Classification classification() {
        return handling.classification;
    }

    /** Returns how long data is kept, where it is said. */
    public Optional<Retention> retention() {
        return Optional.ofNullable(handling.retention);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataContract contract
                && schemas.equals(contract.schemas)
                && identity.equals(contract.identity)
                && promises.equals(contract.promises)
                && handling.equals(contract.handling);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schemas, identity, promises, handling);
    }

    /** Returns the schema objects' fields. */
    @Override
    public String toString() {
        return "DataContract" + schemas;
    }

    private Schema effective(Schema schema) {
        if (!handling.classification.isAtLeast(Classification.CONFIDENTIAL)) {
            return schema;
        }
        List<Field> raised = schema.fields().stream()
                .map(field -> field.atLeastClassified(handling.classification))
                .toList();
        Schema effective = Schema.of(raised);
        return schema.name().map(effective::named).orElse(effective);
    }

    private boolean isWritten(Expectation implied) {
        return promises.expectations.stream().anyMatch(one -> one.check().equals(implied.check()));
    }

    private DataContract with(Promises changed) {
        return new DataContract(schemas, identity, changed, handling);
    }

    private DataContract with(Handling changed) {
        return new DataContract(schemas, identity, promises, changed);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private record Identity(@Nullable String id, @Nullable SemanticVersion version, Lifecycle status) {}

    private record Promises(List<Expectation> expectations, List<ServiceLevel> serviceLevels) {
        Promises {
            expectations = List.copyOf(expectations);
            serviceLevels = List.copyOf(serviceLevels);
        }
    }

    private record Handling(
            AccessPolicy access,
            Classification classification,
            @Nullable Retention retention) {}
}
