package io.meshsdk.core.publication.tables;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.error.MeshException;
import io.meshsdk.policy.StoredPort;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells policies where the tables of a product's ports lie, and what was last published there, from their logs.
 *
 * @param environment where to look
 * @param product the product
 * @since 0.1.0
 */
@CheckReturnValue
public record StoredPorts(Environment environment, DataProduct product)
        implements Function<OutputPort, Optional<StoredPort>> {
    /** Returns what is known of a port; empty where its log cannot be read, for then nobody knows. */
    @Override
    public Optional<StoredPort> apply(OutputPort port) {
        try {
            TableLocation location =
                    PortTable.of(product, port, environment.place()).location();
            Optional<TableState> state = environment.storage().of(port.format()).state(location);
            return Optional.of(new StoredPort(location, state.flatMap(this::newest)));
        } catch (MeshException e) {
            return Optional.empty();
        }
    }

    /** What another product, or another writer, left there was not published to the port. */
    private Optional<StoredPort.Newest> newest(TableState state) {
        return state.lastPublication().flatMap(commit -> {
            PublicationFacts facts = PublicationFacts.decode(commit.facts());
            return facts.subject().product().equals(product.id())
                    ? Optional.of(new StoredPort.Newest(
                            commit.version(),
                            facts.publishedAt(),
                            facts.evidence().inputs()))
                    : Optional.empty();
        });
    }
}
