package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.reading.PublishedPorts;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.core.verification.Verification;
import io.meshsdk.core.verification.VersionVerifier;
import io.meshsdk.core.verification.VersionVerifier.Rows;

/**
 * A look at a published version in the making: whether it is what its commit says. Unless said otherwise it looks at the product's
 * only port, as the mesh's principal, and reads no rows. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class VerificationRequest {
    private final Environment environment;
    private final ReadOrder order;
    private final Rows rows;

    private VerificationRequest(Environment environment, ReadOrder order, Rows rows) {
        this.environment = environment;
        this.order = order;
        this.rows = rows;
    }

    static VerificationRequest of(Environment environment, ReadOrder order) {
        return new VerificationRequest(environment, order, Rows.LEFT);
    }

    /** Returns a copy that looks as a principal. */
    public VerificationRequest asPrincipal(Principal principal) {
        return new VerificationRequest(environment, order.asPrincipal(principal), rows);
    }

    /** Returns a copy that looks at a port by its name. */
    public VerificationRequest port(String name) {
        return new VerificationRequest(environment, order.withPort(name), rows);
    }

    /** Returns a copy that looks at a major version of the port. */
    public VerificationRequest major(int version) {
        return new VerificationRequest(environment, order.withMajor(version), rows);
    }

    /** Returns a copy that measures the rows again, too, and asks the policies that judge them. */
    public VerificationRequest measuringAgain() {
        return new VerificationRequest(environment, order, Rows.MEASURED);
    }

    /**
     * Looks at a version of the table.
     *
     * @throws io.meshsdk.error.AccessDeniedException if the principal is not of the product's domain
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product or port
     * @throws io.meshsdk.error.StorageException if there is no such version, or the table's log cannot be read
     * @throws IllegalArgumentException if there are several ports and none is named
     */
    public Verification tableVersion(long version) {
        AccessRules.requirePublisher("verify", order.principal(), order.product());
        return new VersionVerifier(
                        environment,
                        order.product(),
                        new PublishedPorts(environment).find(order).entry())
                .verify(version, rows);
    }
}
