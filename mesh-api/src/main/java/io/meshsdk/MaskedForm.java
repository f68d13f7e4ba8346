package io.meshsdk;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import java.util.Optional;

/**
 * Says that a port holds the rows of another one as consumers see them: values under their masks, without the fields that are
 * dropped or need approval, in a table of its own. Its contract is made of that of the other port and has the fields that are left,
 * the expectations and service levels that speak of fields no mask changes, and the retention: {@link
 * OutputPort#contract()} of a built product. Who reads it, and of which class it is, may be said here.
 *
 * @param port the name of the other port, of the same product and major version
 * @param access who reads; whoever reads the other one, where it is not said
 * @param classification how far the masked values may travel; as far as the raw ones, where it is not said, since no mask tells how
 *     much the fields without one say
 * @since 0.1.0
 */
@CheckReturnValue
public record MaskedForm(String port, Optional<AccessPolicy> access, Optional<Classification> classification) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public MaskedForm {
        port = new PortKey(port, 0).name();
    }

    /**
     * Returns the masked form of a port, of which nothing else is said.
     *
     * @throws IllegalArgumentException if the name is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static MaskedForm of(String port) {
        return new MaskedForm(port, Optional.empty(), Optional.empty());
    }

    /** Returns a copy that others read than the port it masks. */
    public MaskedForm access(AccessPolicy readers) {
        return new MaskedForm(port, Optional.of(readers), classification);
    }

    /** Returns a copy whose values are of a class of their own. */
    public MaskedForm classified(Classification level) {
        return new MaskedForm(port, access, Optional.of(level));
    }
}
