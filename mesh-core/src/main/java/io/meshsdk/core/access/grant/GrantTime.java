package io.meshsdk.core.access.grant;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.time.Instant;

/**
 * Tells the time by which grants lapse. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
@FunctionalInterface
public interface GrantTime {
    /**
     * Returns what time it is.
     *
     * @param product the product whose grants are judged
     * @param latest the latest time that its grants tell of; {@link Instant#MIN} where there is none
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is too far behind what is recorded
     * @throws io.meshsdk.error.StorageException if what is recorded cannot be read
     */
    Instant at(ProductId product, Instant latest);

    /**
     * Returns the time by which a grant is ended before its own: that counts whatever it is dated, so that no clock need be trusted
     * for it.
     *
     * @param latest the latest time that the product's grants tell of; {@link Instant#MIN} where there is none
     */
    default Instant ending(ProductId product, Instant latest) {
        return at(product, latest);
    }
}
