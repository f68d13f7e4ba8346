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
        try {
            Principal actor = provider.identify();
            if (actor == null) {
                throw denied("names nobody, not even nobody in particular. Mend it.");
            }
            return actor.kind() == Principal.Kind.ANONYMOUS ? actor : actor.verifiedBy(provider.name());
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw denied("failed with %s. Act again once it answers."
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    private AccessDeniedException denied(String why) {
        return new AccessDeniedException("Cannot tell who acts: identity provider '%s' %s".formatted(name(), why));
    }

    /** Its name may be what fails. */
    private String name() {
        try {
            return provider.name();
        } catch (RuntimeException e) {
            return provider.getClass().getName();
        }
    }
}
