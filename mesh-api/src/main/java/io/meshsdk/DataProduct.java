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
import java.util.Comparator;
import java.util.List;
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
    private final @Nullable SemanticVersion version;
    private final String owner;
    private final ProductDescription description;
    private final Standing standing;
    private final List<InputPort> inputs;
    private final List<OutputPort> outputs;
    private final Making making;
    private final Sayings sayings;
    private final List<String> problems;

    DataProduct(DataProductBuilder.Parts parts) {
        this.id = parts.id();
        this.version = parts.version();
        this.owner = parts.owner();
        this.description = parts.description();
        this.standing = parts.standing();
        this.inputs = List.copyOf(parts.inputs());
        this.outputs = List.copyOf(parts.outputs());
        this.making = parts.making();
        this.sayings = parts.sayings();
        this.problems = List.copyOf(parts.problems());
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
        return version == null ? DataProductBuilder.UNSAID : version;
    }

    /** Returns who owns it: a team or an address; empty in a draft that does not say. */
    public String owner() {
        return owner;
    }

    /** Returns what helps people to find it. */
    public ProductDescription description() {
        return description;
    }

    /** Returns who answers for it, beside the owner. */
    public Team team() {
        return standing.team();
    }

    /** Returns where it stands in its life; active unless said otherwise. */
    public Lifecycle status() {
        return standing.status();
    }

    /** Returns what it is made for, where it is said. */
    public Optional<Archetype> archetype() {
        return Optional.ofNullable(standing.archetype());
    }

    /** Returns what it reads, in order. */
    public List<InputPort> inputs() {
        return inputs;
    }

    /** Returns the ports it offers, in order; at least one, each with its version and contract. */
    public List<OutputPort> outputs() {
        return outputs;
    }

    /** Returns when its pipeline runs; the host triggers it. */
    public Optional<Cron> schedule() {
        return Optional.ofNullable(making.schedule());
    }

    /** Returns how its data is made, in words or SQL; never run by the SDK. */
    public Optional<String> transformation() {
        return Optional.ofNullable(making.transformation());
    }

    /** Returns what else is said of the product. */
    public ProductDetails details() {
        return sayings.details();
    }

    /** Returns how the owner says the data is guarded. */
    public Safeguards safeguards() {
        return sayings.safeguards();
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
        return Optional.ofNullable(making.defaultContract());
    }

    /**
     * Returns the only output port.
     *
     * @throws IllegalStateException if there are several: name one
     */
    public OutputPort output() {
        if (outputs.size() > 1) {
            throw new IllegalStateException("Cannot choose an output port of '%s': it has %s, name one"
                    .formatted(id, outputs.stream().map(OutputPort::name).toList()));
        }
        return outputs.get(0);
    }

    /**
     * Returns the output port of a name, the highest version where several are offered.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OutputPort output(String name) {
        return outputs.stream()
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
        return outputs.stream()
                .filter(port -> port.key().equals(key))
                .findFirst()
                .orElseThrow(() -> noPort(key.toString()));
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
                && Objects.equals(version, product.version)
                && owner.equals(product.owner)
                && description.equals(product.description)
                && standing.equals(product.standing)
                && inputs.equals(product.inputs)
                && outputs.equals(product.outputs)
                && making.equals(product.making)
                && sayings.equals(product.sayings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, owner, description, standing, inputs, outputs, making, sayings);
    }

    /** Returns name and version. */
    @Override
    public String toString() {
        return id + " " + version();
    }

    /** Returns the version that was said; nothing in a draft that says none. */
    public Optional<SemanticVersion> declaredVersion() {
        return Optional.ofNullable(version);
    }

    private IllegalArgumentException noPort(String wanted) {
        return new IllegalArgumentException("No output port '%s' in '%s' (ports: %s)"
                .formatted(wanted, id, outputs.stream().map(OutputPort::key).toList()));
    }

    record Sayings(ProductDetails details, Safeguards safeguards) {}

    record Standing(Team team, Lifecycle status, @Nullable Archetype archetype) {}

    record Making(
            @Nullable Cron schedule,
            @Nullable String transformation,
            @Nullable DataContract defaultContract) {}
}
