package io.meshsdk.core.access;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;

/**
 * Decides how a principal sees the data of a port now. Asked whenever a partition is opened, so that what ends meanwhile is seen.
 * Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Decisions {
    /** Returns the decisions that contracts make, and the grants that hold when it is decided. */
    static Decisions granted(Grants grants) {
        return (principal, product, port, contract) ->
                AccessRules.read(principal, product, contract, grants.of(principal, product, port));
    }

    /** Returns how a principal sees the data under a contract of a port. */
    ReadDecision read(Principal principal, ProductId product, PortKey port, DataContract contract);
}
