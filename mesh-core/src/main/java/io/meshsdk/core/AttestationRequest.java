package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.publication.AttestationOrder;
import io.meshsdk.core.publication.TablePublisher;
import io.meshsdk.spi.storage.AsOf;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An attestation in the making: a table that others write is measured where it is, under the contract of a product, and
 * becomes the product's. Unless said otherwise it is the newest version of the table of the product's only port. Not
 * thread-safe; for one attestation.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class AttestationRequest {
    private final TablePublisher publisher;
    private final DataProduct product;
    private Principal principal;
    private OptionalLong version = OptionalLong.empty();
    private @Nullable OutputPort port;

    AttestationRequest(TablePublisher publisher, DataProduct product, Principal principal) {
        this.publisher = publisher;
        this.product = product;
        this.principal = principal;
    }

    /**
     * Chooses a port by its name, of its highest version.
     *
     * @throws IllegalArgumentException if the product has none of this name
     */
    public AttestationRequest output(String name) {
        port = product.output(name);
        return this;
    }

    /**
     * Chooses a port by its name and major version.
     *
     * @throws IllegalArgumentException if the product has none of both
     */
    public AttestationRequest output(String name, int major) {
        port = product.output(name, major);
        return this;
    }

    /**
     * Chooses the version that is measured. What others changed above it stands as it is: unverified.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public AttestationRequest tableVersion(long number) {
        version = OptionalLong.of(new AsOf.Version(number).number());
        return this;
    }

    /** Sets who attests; the mesh's principal unless said otherwise. */
    public AttestationRequest asPrincipal(Principal actor) {
        principal = actor;
        return this;
    }

    /**
     * Attests: judges the product, measures all rows of the version, judges again, and records contract, findings and score in
     * one commit without rows. Where no version was chosen and others change the table meanwhile, the newest is measured again.
     *
     * @return what was recorded, or why nothing was
     * @throws io.meshsdk.error.AccessDeniedException if the principal is not of the product's domain
     * @throws io.meshsdk.error.InvalidProductException if the port cannot be a table
     * @throws io.meshsdk.error.ProviderNotFoundException if nobody serves the port's format
     * @throws io.meshsdk.error.ConflictException if others changed the table over and over
     * @throws io.meshsdk.error.StorageException if there is no table where the port lies, no such version of it, or it is
     *     partitioned by other columns than the port; nothing was recorded
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether the commit happened
     * @throws IllegalStateException if there are several ports and none is chosen, or the port is the masked form of another one
     */
    @CheckReturnValue
    public Publication attest() {
        AttestationOrder order = order();
        return Publications.of(
                publisher.attest(order), product.id(), order.port().name());
    }

    /** Does all of {@link #attest()} but the commit, and leaves nothing behind; throws as it does. */
    @CheckReturnValue
    public Verdict verdict() {
        return Verdict.of(publisher.judge(order()));
    }

    private AttestationOrder order() {
        OutputPort chosen = port == null ? product.output() : port;
        if (chosen.maskedForm().isPresent()) {
            throw new IllegalStateException(
                    "Cannot attest port '%s' of '%s': it is the masked form of '%s', which rows of other writers cannot be told to be. Publish it"
                            .formatted(
                                    chosen.name(),
                                    product.id(),
                                    chosen.maskedForm().get().port()));
        }
        return new AttestationOrder(product, chosen, version, principal);
    }
}
