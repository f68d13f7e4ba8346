package io.meshsdk.core.history;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contracts that versions of a table were published under; each is read once. For one thread. */
final class Contracts {
    private static final Logger LOG = LoggerFactory.getLogger(Contracts.class);

    private final StorageProvider storage;
    private final TableLocation location;
    private final PortKey port;
    private final Map<String, Contract> byDigest = new HashMap<>();

    Contracts(StorageProvider storage, TableLocation location, PortKey port) {
        this.storage = storage;
        this.location = location;
        this.port = port;
    }

    /** Returns the contract of a version's publication; empty where it can no longer be read. */
    Optional<Contract> of(long version, String digest) {
        Contract known = byDigest.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Contract> read = document(version)
                .filter(document -> document.digest().equals(digest))
                .flatMap(this::contract);
        read.ifPresent(contract -> byDigest.put(digest, contract));
        return read;
    }

    /** Returns the contract in force at a version; empty where it can no longer be read. */
    Optional<Contract> at(long version) {
        return document(version).flatMap(this::contract);
    }

    private Optional<ContractDocument> document(long version) {
        try {
            return storage.open(location, AsOf.version(version)).contract();
        } catch (StorageException e) {
            LOG.debug("The contract of version {} of {} cannot be read", version, location, e);
            return Optional.empty();
        }
    }

    private Optional<Contract> contract(ContractDocument document) {
        DataProduct product = StoredForm.decode(document);
        return product.findOutput(port)
                .map(output -> new Contract(output, output.contract().version().orElse(product.version())));
    }

    /**
     * A contract.
     *
     * @param port the port it is of
     * @param version its own version; the product's where it has none
     */
    record Contract(OutputPort port, SemanticVersion version) {}
}
