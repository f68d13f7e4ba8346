package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.SemanticVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a product offers data: a name and version, a storage format, a contract, a location per environment. Immutable and
 * thread-safe; each refinement returns a copy.
 *
 * <p>Majors of a port live side by side, each in a table of its own. What a port does not declare itself, its version and
 * its contract, it has from its product: {@link #version()} and {@link #contract()} answer on the ports of a built product.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OutputPort {
    private static final Inherited NOTHING = new Inherited(null, null);
    private static final Promise UNSAID = new Promise(null, null, null);

    private final String name;
    private final String format;
    private final Life life;
    private final Layout layout;
    private final Promise promise;
    private final PortDetails details;
    private final Inherited inherited;

    private OutputPort(
            String name,
            String format,
            Life life,
            Layout layout,
            Promise promise,
            PortDetails details,
            Inherited inherited) {
        this.name = new PortKey(name, 0).name();
        this.format = format;
        this.life = life;
        this.layout = layout;
        this.promise = promise;
        this.details = details;
        this.inherited = inherited;
    }

    /**
     * Returns a port that is a Delta table.
     *
     * @throws IllegalArgumentException if the name is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static OutputPort delta(String name) {
        return of(name, "delta");
    }

    /**
     * Returns a port of the storage format that a provider serves.
     *
     * @throws IllegalArgumentException if the name is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static OutputPort of(String name, String format) {
        Layout layout = new Layout(List.of(), Map.of(), Design.PLAIN);
        return new OutputPort(
                name, format, new Life(null, Lifecycle.ACTIVE), layout, UNSAID, PortDetails.NONE, NOTHING);
    }

    /**
     * Returns a copy of a version of its own.
     *
     * @throws IllegalArgumentException if the text is no semantic version
     */
    public OutputPort version(String version) {
        return with(new Life(SemanticVersion.parse(version), life.status));
    }

    /** Returns a copy in a stage of life. */
    public OutputPort status(Lifecycle status) {
        return with(new Life(life.version, status));
    }

    /** Returns a copy whose table is partitioned by columns of the contract, which may not be sensitive. */
    public OutputPort partitionedBy(String... columns) {
        return with(new Layout(List.of(columns), layout.locations, layout.design));
    }

    /**
     * Returns a copy at a location of an environment: relative to the warehouse and under the product's domain. Without
     * one it is {@code domain/product/port/v<major>}. Names of folders begin with a letter or digit; a product with
     * another location is not built.
     */
    public OutputPort at(String environment, String location) {
        Map<String, String> locations = new TreeMap<>(layout.locations);
        locations.put(environment, location);
        return with(new Layout(layout.partitionColumns, locations, layout.design));
    }

    /**
     * Returns a copy whose rows are sorted by columns of the contract within each file, where the storage sorts: who reads some
     * values of them reads less. Sensitive columns and partition columns sort nothing.
     */
    public OutputPort sortedBy(String... columns) {
        return with(new Design(
                List.of(columns), layout.design.properties, layout.design.enforcement, layout.design.protection));
    }

    /**
     * Returns a copy whose table has a property of its format, for example {@code delta.checkpointInterval}. Which there are,
     * and of what form, the storage provider says when the table is written; names that begin with {@code product.} or
     * {@code mesh.} are kept for what publications note.
     */
    public OutputPort tableProperty(String key, String value) {
        Map<String, String> properties = new TreeMap<>(layout.design.properties);
        properties.put(key, value);
        return with(
                new Design(layout.design.sortColumns, properties, layout.design.enforcement, layout.design.protection));
    }

    /**
     * Returns a copy whose table declares what its contract demands of each row, so that other writers are held to it, too:
     * required fields, and the blocking expectations without condition and filter that the format can say. Publications are
     * held to all of them in any case.
     *
     * <p>It is declared when the table is made or overwritten as a whole: rows that stay were not looked at for it.
     */
    public OutputPort enforcedInTable() {
        return with(new Design(
                layout.design.sortColumns, layout.design.properties, Enforcement.IN_TABLE, layout.design.protection));
    }

    /** Returns a copy whose files are protected from whoever opens them by other means than the SDK. */
    public OutputPort protectedBy(FileProtection choice) {
        return with(new Design(layout.design.sortColumns, layout.design.properties, layout.design.enforcement, choice));
    }

    /**
     * Returns a copy that is the masked form of another port of the product, of the same major version, as {@link
     * #maskedOf(MaskedForm)} does.
     *
     * @throws IllegalArgumentException if the name is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public OutputPort maskedOf(String port) {
        return maskedOf(MaskedForm.of(port));
    }

    /**
     * Returns a copy that is the masked form of another port of the product: its contract is made of that of the other one, and so
     * are its rows when it is published, which takes no data. A product where the other port is missing, is a masked form itself, or
     * masks nothing, is not built.
     */
    public OutputPort maskedOf(MaskedForm form) {
        return with(new Promise(promise.contract, promise.contractId, form));
    }

    /** Returns a copy with a contract of its own. */
    public OutputPort contract(DataContract own) {
        return with(new Promise(own, promise.contractId, promise.masked));
    }

    /** Returns a copy whose contract is named by its id, whether it is at hand or not. */
    public OutputPort contractId(String id) {
        return with(new Promise(promise.contract, id, promise.masked));
    }

    /** Returns a copy with what else is said of it. */
    public OutputPort details(PortDetails details) {
        return new OutputPort(name, format, life, layout, promise, details, inherited);
    }

    /** Returns the name; ports of one product differ in name or major version. */
    public String name() {
        return name;
    }

    /** Returns the storage format, for example {@code delta}. */
    public String format() {
        return format;
    }

    /** Returns the stage of life; active unless said otherwise. */
    public Lifecycle status() {
        return life.status;
    }

    /** Returns the partition columns, outermost first. */
    public List<String> partitionColumns() {
        return layout.partitionColumns;
    }

    /** Returns the columns that rows are sorted by within each file, the first one first. */
    public List<String> sortColumns() {
        return layout.design.sortColumns;
    }

    /** Returns the properties of the table beside those that publications note; sorted. */
    public Map<String, String> tableProperties() {
        return layout.design.properties;
    }

    /** Returns whether the table declares what the contract demands of each row. */
    public boolean isEnforcedInTable() {
        return layout.design.enforcement == Enforcement.IN_TABLE;
    }

    /** Returns what protects the files from whoever opens them by other means than the SDK, if the product chose. */
    public Optional<FileProtection> protection() {
        return Optional.ofNullable(layout.design.protection);
    }

    /** Returns whose masked form it is, where it is one. */
    public Optional<MaskedForm> maskedForm() {
        return Optional.ofNullable(promise.masked);
    }

    /** Returns the locations by environment, relative to the warehouse; sorted. */
    public Map<String, String> locations() {
        return layout.locations;
    }

    /** Returns the version this port declares itself. */
    public Optional<SemanticVersion> declaredVersion() {
        return Optional.ofNullable(life.version);
    }

    /** Returns the contract this port declares itself. */
    public Optional<DataContract> declaredContract() {
        return Optional.ofNullable(promise.contract);
    }

    /** Returns the id by which the product names the contract of this port, where it does. */
    public Optional<String> contractId() {
        return Optional.ofNullable(promise.contractId);
    }

    /** Returns what else is said of the port. */
    public PortDetails details() {
        return details;
    }

    /**
     * Returns the version: its own, or the product's.
     *
     * @throws IllegalStateException if it declares none and is no port of a built product
     */
    public SemanticVersion version() {
        return resolved(life.version, inherited.version, "version");
    }

    /**
     * Returns the contract: its own, or the product's default contract; of a masked form what is made of that of the other port.
     *
     * @throws IllegalStateException if it declares none and is no port of a built product
     */
    public DataContract contract() {
        return resolved(promise.contract, inherited.contract, "contract");
    }

    /**
     * Returns what tells this port from the others of its product.
     *
     * @throws IllegalStateException if it declares no version and is no port of a built product
     */
    public PortKey key() {
        return new PortKey(name, version().major());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutputPort port
                && name.equals(port.name)
                && format.equals(port.format)
                && life.equals(port.life)
                && layout.equals(port.layout)
                && promise.equals(port.promise)
                && details.equals(port.details)
                && inherited.equals(port.inherited);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, format, life, layout, promise, details, inherited);
    }

    /** Returns name and format. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, format);
    }

    /** Returns the contract, its own or its product's, where it is known. */
    Optional<DataContract> findContract() {
        return Optional.ofNullable(promise.contract == null ? inherited.contract : promise.contract);
    }

    OutputPort inheriting(SemanticVersion version, @Nullable DataContract defaultContract) {
        return new OutputPort(name, format, life, layout, promise, details, new Inherited(version, defaultContract));
    }

    OutputPort inheritingNothing() {
        return new OutputPort(name, format, life, layout, promise, details, NOTHING);
    }

    private OutputPort with(Life changed) {
        return new OutputPort(name, format, changed, layout, promise, details, inherited);
    }

    private OutputPort with(Layout changed) {
        return new OutputPort(name, format, life, changed, promise, details, inherited);
    }

    private OutputPort with(Design changed) {
        return with(new Layout(layout.partitionColumns, layout.locations, changed));
    }

    private OutputPort with(Promise changed) {
        return new OutputPort(name, format, life, layout, changed, details, inherited);
    }

    private <T> T resolved(@Nullable T own, @Nullable T fromProduct, String what) {
        T found = own == null ? fromProduct : own;
        if (found == null) {
            throw new IllegalStateException(
                    "No %s of output port '%s': ask the ports of a built product, or declare one"
                            .formatted(what, name));
        }
        return found;
    }

    private record Life(@Nullable SemanticVersion version, Lifecycle status) {}

    private record Promise(
            @Nullable DataContract contract,
            @Nullable String contractId,
            @Nullable MaskedForm masked) {}

    private record Layout(List<String> partitionColumns, Map<String, String> locations, Design design) {
        Layout {
            partitionColumns = List.copyOf(partitionColumns);
            locations = Collections.unmodifiableMap(new TreeMap<>(locations));
        }
    }

    private record Design(
            List<String> sortColumns,
            Map<String, String> properties,
            Enforcement enforcement,
            @Nullable FileProtection protection) {
        static final Design PLAIN = new Design(List.of(), Map.of(), Enforcement.BY_PUBLICATION, null);

        Design {
            sortColumns = List.copyOf(sortColumns);
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        }
    }

    private enum Enforcement {
        BY_PUBLICATION,
        IN_TABLE
    }

    private record Inherited(
            @Nullable SemanticVersion version, @Nullable DataContract contract) {}
}
