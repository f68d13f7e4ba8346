package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.metadata.Annotations;
import java.util.Optional;

/**
 * What a product reads: another product, or a source system described for lineage.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface InputPort {
    /**
     * Returns a port that reads the only output port of another product.
     *
     * @throws IllegalArgumentException if the id is not {@code domain.name}
     */
    static InputPort product(String id) {
        return new ProductInput(ProductId.parse(id), "");
    }

    /**
     * Returns a port that reads a named output port of another product.
     *
     * @throws IllegalArgumentException if the id is not {@code domain.name}
     */
    static InputPort product(String id, String port) {
        return new ProductInput(ProductId.parse(id), port);
    }

    /** Returns a port that reads a table of a database, over JDBC; the pipeline reads it, not the SDK. */
    static InputPort jdbc(String name, String table) {
        return new SourceInput(name, "jdbc", table);
    }

    /** Returns a port that reads a Delta table that is no product. */
    static InputPort delta(String name, String location) {
        return new SourceInput(name, "delta", location);
    }

    /** Returns a port that reads files. */
    static InputPort files(String name, String location) {
        return new SourceInput(name, "files", location);
    }

    /** Returns the name of the port, unique in its product. */
    String name();

    /**
     * Reads another product.
     *
     * @param product the product
     * @param port its output port, empty for its only one
     */
    record ProductInput(ProductId product, String port) implements InputPort {
        @Override
        public String name() {
            return port.isEmpty() ? product.toString() : product + "/" + port;
        }
    }

    /**
     * Reads a source system.
     *
     * @param name the name of the port
     * @param type the kind of system: jdbc, delta, files
     * @param location a table or an address, without credentials
     */
    record SourceInput(String name, String type, String location) implements InputPort {
        /** Checks that nothing is blank. */
        public SourceInput {
            if (name.isBlank() || location.isBlank()) {
                throw new IllegalArgumentException("Invalid input port: expected a name and a location");
            }
        }
    }

    /**
     * Reads data under a contract, of a product that need not be known.
     *
     * @param portName the name of the port
     * @param version the version of the port, as written, if said
     * @param contractId the id of the contract, if said
     * @param annotations what else is said of it
     */
    record ContractInput(
            String portName, Optional<String> version, Optional<String> contractId, Annotations annotations)
            implements InputPort {
        /** Returns the name with the version, since several versions of one port may be read. */
        @Override
        public String name() {
            return version.map(some -> portName + ":" + some).orElse(portName);
        }
    }
}
