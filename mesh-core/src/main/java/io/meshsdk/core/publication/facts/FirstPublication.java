package io.meshsdk.core.publication.facts;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds when a product was first published: the oldest commit that the logs of its registered tables still tell of. Where logs
 * were cleaned up this is later than it was, so that a product is rather held to a policy than spared.
 *
 * @param environment where to look
 * @param product the product
 * @since 0.1.0
 */
@CheckReturnValue
public record FirstPublication(Environment environment, ProductId product) implements Supplier<Optional<Instant>> {
    /** Returns when it was; empty where it was not, or nobody can tell. */
    @Override
    public Optional<Instant> get() {
        try {
            return environment.catalog().find(product).map(CatalogEntry::ports).stream()
                    .flatMap(ports -> ports.stream())
                    .flatMap(this::publications)
                    .min(Instant::compareTo);
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    private Stream<Instant> publications(PortEntry port) {
        return environment.storage().of(port.format()).history(port.location(), Integer.MAX_VALUE).stream()
                .flatMap(commit -> commit.facts().stream())
                .map(facts -> PublicationFacts.decode(facts).publishedAt());
    }
}
