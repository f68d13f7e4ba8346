package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.identity.SemanticVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a product offers data: a name and version, a storage format, a contract, a location. Immutable and thread-safe;
 * each refinement returns a copy.
 *
 * <p>Majors of a port live side by side, each in a table of its own.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OutputPort {
    private final String name;
    private final String format;
    private final Life life;
    private final Layout layout;
    private final @Nullable DataContract contract;

    private OutputPort(String name, String format, Life life, Layout layout, @Nullable DataContract contract) {
        if (!name.matches("[a-z][a-z0-9_-]{0,62}")) {
            throw new IllegalArgumentException(
                    "Invalid output port name '%s': expected [a-z][a-z0-9_-]{0,62}, for example 'daily'"
                            .formatted(name));
        }
        this.name = name;
        this.format = format;
        this.life = life;
        this.layout = layout;
        this.contract = contract;
    }

    /** Returns a port that is a Delta table. */
    public static OutputPort delta(String name) {
        return of(name, "delta");
    }

    /**
     * Returns a port of the storage format that a provider serves.
     *
     * @throws IllegalArgumentException if the name is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static OutputPort of(String name, String format) {
        return new OutputPort(name, format, new Life(null, Lifecycle.ACTIVE), new Layout(List.of(), null), null);
    }

    /** Returns a copy of a version; without one, the product's version stands for it. */
    public OutputPort version(String version) {
        return new OutputPort(name, format, new Life(SemanticVersion.parse(version), life.status), layout, contract);
    }

    /** Returns a copy in a stage of life. */
    public OutputPort status(Lifecycle status) {
        return new OutputPort(name, format, new Life(life.version, status), layout, contract);
    }

    /** Returns a copy whose table is partitioned by columns of the contract, which may not be sensitive. */
    public OutputPort partitionedBy(String... columns) {
        return new OutputPort(name, format, life, new Layout(List.of(columns), layout.location), contract);
    }

    /**
     * Returns a copy at a location: relative to the warehouse and under the product's domain. Without one it is
     * {@code domain/product/port/v<major>}.
     */
    public OutputPort at(String location) {
        return new OutputPort(name, format, life, new Layout(layout.partitionColumns, location), contract);
    }

    /** Returns a copy with a contract of its own; without one, the product's default contract stands for it. */
    public OutputPort contract(DataContract own) {
        return new OutputPort(name, format, life, layout, own);
    }

    /** Returns the name; ports of one product differ in name or version. */
    public String name() {
        return name;
    }

    /** Returns the storage format, for example {@code delta}. */
    public String format() {
        return format;
    }

    /** Returns the port's own version; present on every port of a built product. */
    public Optional<SemanticVersion> version() {
        return Optional.ofNullable(life.version);
    }

    /** Returns the stage of life; active unless said otherwise. */
    public Lifecycle status() {
        return life.status;
    }

    /** Returns the partition columns, outermost first. */
    public List<String> partitionColumns() {
        return layout.partitionColumns;
    }

    /** Returns the location that was asked for, relative to the warehouse. */
    public Optional<String> location() {
        return Optional.ofNullable(layout.location);
    }

    /** Returns the port's own contract; present on every port of a built product. */
    public Optional<DataContract> contract() {
        return Optional.ofNullable(contract);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutputPort port
                && name.equals(port.name)
                && format.equals(port.format)
                && life.equals(port.life)
                && layout.equals(port.layout)
                && Objects.equals(contract, port.contract);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, format, life, layout, contract);
    }

    /** Returns name, version and format. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(name, life.version == null ? "" : life.version, format);
    }

    OutputPort completed(SemanticVersion defaultVersion, @Nullable DataContract defaultContract) {
        SemanticVersion version = life.version == null ? defaultVersion : life.version;
        return new OutputPort(
                name, format, new Life(version, life.status), layout, contract == null ? defaultContract : contract);
    }

    OutputPort withoutVersion(SemanticVersion inherited) {
        return inherited.equals(life.version)
                ? new OutputPort(name, format, new Life(null, life.status), layout, contract)
                : this;
    }

    OutputPort withoutContract() {
        return new OutputPort(name, format, life, layout, null);
    }

    private record Life(@Nullable SemanticVersion version, Lifecycle status) {}

    private record Layout(
            List<String> partitionColumns, @Nullable String location) {
        Layout {
            partitionColumns = List.copyOf(partitionColumns);
        }
    }
}
