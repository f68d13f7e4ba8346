package io.meshsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of every failure the SDK reports. Its few kinds are split by what the caller can do: mend the product
 * ({@link InvalidProductException}), install a provider ({@link ProviderNotFoundException}), ask for access
 * ({@link AccessDeniedException}, {@link ProductNotFoundException}), mend the data source
 * ({@link DataSourceException}), try again ({@link StorageException}), or look for the outcome
 * ({@link UnknownOutcomeException}). A refused publication is a result, not an exception, until somebody calls
 * {@code orThrow()} ({@link PublicationRejectedException}).
 *
 * <p>A message names the failed act, the reason and the remedy, and never holds a secret or a value of the data.
 *
 * @since 0.1.0
 */
public abstract class MeshException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MeshException(String message) {
        super(message);
    }

    MeshException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
