package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.MeshException;
import io.meshsdk.spi.access.IdentityProvider;
import java.util.function.Supplier;

/** Asks an identity provider for each act who acts, and marks who it names as verified by it. */
record VerifiedActor(IdentityProvider provider) implements Supplier<Principal> {
    @Override
    public Principal get() {
        Principal actor = identify();
        return actor.kind() == Principal.Kind.ANONYMOUS ? actor : actor.verifiedBy(provider.name());
    }

    private Principal identify() {
        try {
            return provider.identify();
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AccessDeniedException(
                    "Cannot tell who acts: identity provider '%s' failed with %s. Act again once it answers."
                            .formatted(provider.name(), e.getClass().getSimpleName()));
        }
    }
}
