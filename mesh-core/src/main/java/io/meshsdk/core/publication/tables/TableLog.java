package io.meshsdk.core.publication.tables;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.publication.tables.Registrar.Published;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.util.Optional;

/**
 * The log of a table: the truth about what was published to it.
 *
 * @param storage the provider of its format
 * @param location the table
 * @since 0.1.0
 */
@CheckReturnValue
public record TableLog(StorageProvider storage, TableLocation location) {
    /**
     * Returns what was published last, each time as the log has it then; empty where there is no table, or none of a data
     * product.
     *
     * @throws io.meshsdk.error.StorageException if the log cannot be read
     */
    public Optional<Published> lastPublished() {
        return storage.state(location)
                .filter(state -> state.properties().containsKey(PortTable.NAME_PROPERTY))
                .filter(state -> state.contract().isPresent())
                .flatMap(state -> state.lastPublication().flatMap(last -> published(state, last)));
    }

    private Optional<Published> published(TableState state, RecordedCommit last) {
        ContractDocument document = state.contract().orElseThrow();
        DataProduct product = StoredForm.decode(document);
        return product.outputs().stream()
                .filter(port -> port.key().toString().equals(state.properties().get(PortTable.PORT_PROPERTY)))
                .findFirst()
                .map(port -> new PortEntry(port.name(), port.version(), storage.format(), location, last))
                .map(port -> new Published(product, document, port));
    }
}
