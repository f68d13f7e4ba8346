package io.meshsdk.core.access.decision;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import java.util.List;

/**
 * The grants that speak of a port, of one principal. Those of other ports are left out.
 *
 * @param port the port that is asked for
 * @param grants those that hold for the principal now
 * @since 0.1.0
 */
@CheckReturnValue
public record PortGrants(PortKey port, List<AccessGrant> grants) {
    /** Leaves out what is of another port. */
    public PortGrants {
        String name = port.name();
        grants = grants.stream().filter(grant -> grant.terms().covers(name)).toList();
    }
}
