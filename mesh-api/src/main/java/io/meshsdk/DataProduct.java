package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Cron;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Team;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.Schema;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data product: who owns it, what it reads, and the ports it offers, each under a contract. Immutable and thread-safe;
 * equal when all of their parts are, whatever was found in the documents they come from.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DataProduct {
    private final ProductId id;
    private final Parts said;
    private final Parts parts;
    private final List<Inheritance> inheritances;
    private final Map<String, Origin> origins;
    private final List<String> problems;

    DataProduct(ProductId id, Parts said, List<Inheritance> inheritances, List<String> problems) {
        Inheriting inheriting = new Inheriting(inheritances);
        this.id = id;
        this.said = said;
        this.parts = inheriting.fill(said);
        this.inheritances = List.copyOf(inheritances);
        this.origins = Collections.unmodifiableMap(inheriting.origins());
        this.problems = List.copyOf(problems);
    }

    /**
     * Starts the description of a product of a domain. Nothing is checked before {@link DataProductBuilder#build()}, which
     * reports every problem at once.
     */
    public static DataProductBuilder builder(String domain, String name) {
        return new DataProductBuilder(domain, name);
    }

    /** Returns a builder that starts from this product. */
    public DataProductBuilder toBuilder() {
        return new DataProductBuilder(this);
    }

    /** Returns the name. */
    public ProductId id() {
        return id;
    }

    /** Returns the version of the product; 0.0.0 in a draft that does not say. */
    public SemanticVersion version() {
        return parts.versionOfPorts();
    }

    /** Returns who owns it: a team or an address; empty in a draft that does not say. */
    public String owner() {
        return parts.owner;
    }

    /** Returns what helps people to find it. */
    public ProductDescription description() {
        return parts.description;
    }

    /** Returns who answers for it, beside the owner. */
    public Team team() {
        return parts.standing.team();
    }

    /** Returns where it stands in its life; active unless said otherwise. */
    public Lifecycle status() {
        return parts.standing.status();
    }

    /** Returns what it is made for, where it is said. */
    public Optional<Archetype> archetype() {
        return Optional.ofNullable(parts.standing.archetype());
    }

    /** Returns what it reads, in order. */
    public List<InputPort> inputs() {
        return parts.inputs;
    }

    /** Returns the ports it offers, in order; at least one, each with its version and contract. */
    public List<OutputPort> outputs() {
        return parts.outputs;
    }

    /** Returns when its pipeline runs; the host triggers it. */
    public Optional<Cron> schedule() {
        return Optional.ofNullable(parts.making.schedule());
    }

    /** Returns how its data is made, in words or SQL; never run by the SDK. */
    public Optional<String> transformation() {
        return Optional.ofNullable(parts.making.transformation());
    }

    /** Returns what else is said of the product. */
    public ProductDetails details() {
        return parts.sayings.details();
    }

    /** Returns how the owner says the data is guarded. */
    public Safeguards safeguards() {
        return parts.sayings.safeguards();
    }

    /**
     * Returns what keeps this product from being published, a sentence each, those of its document first: nothing where it
     * was built, something perhaps where it is a {@linkplain DataProductBuilder#draft() draft}.
     */
    public List<String> problems() {
        return problems;
    }

    /** Returns the contract of every port that declares none itself. */
    public Optional<DataContract> defaultContract() {
        return Optional.ofNullable(parts.making.defaultContract());
    }

    /**
     * Returns the only output port.
     *
     * @throws IllegalStateException if there are several: name one
     */
    public OutputPort output() {
        if (outputs().size() > 1) {
            throw new IllegalStateException("Cannot choose an output port of '%s': it has %s, name one"
                    .formatted(id, outputs().stream().map(OutputPort::name).toList()));
        }
        return outputs().get(0);
    }

    /**
     * Returns the output port of a name, the highest version where several are offered.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OutputPort output(String name) {
        return outputs().stream()
                .filter(port -> port.name().equals(name))
                .max(Comparator.comparing(OutputPort::version))
                .orElseThrow(() -> noPort(name));
    }

    /**
     * Returns the output port of a name and major version.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OutputPort output(String name, int major) {
        PortKey key = new PortKey(name, major);
        return findOutput(key).orElseThrow(() -> noPort(key.toString()));
    }

    /** Returns the output port of a key; empty where the product offers none, or offers it no more. */
    public Optional<OutputPort> findOutput(PortKey key) {
        return outputs().stream().filter(port -> port.key().equals(key)).findFirst();
    }

    /**
     * Returns the contract of the only output port.
     *
     * @throws IllegalStateException if there are several ports
     */
    public DataContract contract() {
        return output().contract();
    }

    /**
     * Returns the only schema object of the only output port.
     *
     * @throws IllegalStateException if there are several ports or schema objects
     */
    public Schema schema() {
        return contract().schema();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataProduct product
                && id.equals(product.id)
                && said.equals(product.said)
                && inheritances.equals(product.inheritances);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, said, inheritances);
    }

    /** Returns name and version. */
    @Override
    public String toString() {
        return id + " " + version();
    }

    /** Returns the version that was said; nothing in a draft that says none. */
    public Optional<SemanticVersion> declaredVersion() {
        return Optional.ofNullable(parts.version);
    }

    /**
     * Returns what it inherits from its organisation, domain and templates, the nearest first: all that is said there, whether
     * the product says it too or not.
     */
    public List<Inheritance> inheritances() {
        return inheritances;
    }

    /**
     * Returns what the product itself does not say and who says it instead, by element: {@code owner},
     * {@code team.dataSteward}, {@code contract.retention}, {@code contract.sla[freshness]},
     * {@code outputs[daily/v1].contract.access}; sorted. What is not among them the product says, or nobody.
     */
    public Map<String, Origin> origins() {
        return origins;
    }

    /**
     * Returns the product as it says itself, inheriting nothing. It may be no more than a draft: {@link #problems()} of it
     * says what it cannot do without.
     */
    public DataProduct declared() {
        return inheritances.isEmpty() ? this : toBuilder().inheriting(List.of()).draft();
    }

    /** Returns what it says itself. */
    Parts said() {
        return said;
    }

    private IllegalArgumentException noPort(String wanted) {
        return new IllegalArgumentException("No output port '%s' in '%s' (ports: %s)"
                .formatted(wanted, id, outputs().stream().map(OutputPort::key).toList()));
    }

    /** What is said of a product beside its name. */
    record Parts(
            @Nullable SemanticVersion version,
            String owner,
            ProductDescription description,
            Standing standing,
            List<InputPort> inputs,
            List<OutputPort> outputs,
            Making making,
            Sayings sayings) {
        private static final SemanticVersion UNSAID = SemanticVersion.of(0, 0, 0);

        Parts {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }

        Optional<String> findOwner() {
            return Optional.of(owner).filter(some -> !some.isBlank());
        }

        /** Returns these, every port with the version and the contract that it inherits. */
        Parts resolved() {
            return new Parts(
                    version,
                    owner,
                    description,
                    standing,
                    inputs,
                    MaskedPorts.resolved(outputs.stream()
                            .map(port -> port.inheriting(versionOfPorts(), making.defaultContract))
                            .toList()),
                    making,
                    sayings);
        }

        /** Returns the version of ports that declare none: 0.0.0 where the product declares none either. */
        SemanticVersion versionOfPorts() {
            return version == null ? UNSAID : version;
        }
    }

    record Sayings(ProductDetails details, Safeguards safeguards) {}

    record Standing(Team team, Lifecycle status, @Nullable Archetype archetype) {}

    record Making(
            @Nullable Cron schedule,
            @Nullable String transformation,
            @Nullable DataContract defaultContract) {}
}
