package io.meshsdk.access.grant;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a grant rests on: who gave it, or renewed it last, and what was demanded then. Ports and majors that came later are not
 * covered, and what is demanded more since is not met.
 *
 * @param approval who gave it, or renewed it last
 * @param contract the version of the product then
 * @param ports the ports that it covers, sorted; empty where that was not recorded, so that no data is read by it
 * @since 0.1.0
 */
@CheckReturnValue
public record GrantBasis(Ruling approval, String contract, List<GrantedPort> ports) {
    /** Sorts the ports, and checks that each is there once. */
    public GrantBasis {
        ports = ports.stream().sorted(Comparator.comparing(GrantedPort::port)).toList();
        if (ports.stream().map(GrantedPort::port).distinct().count() < ports.size()) {
            throw new IllegalArgumentException("Invalid grant: it covers a port twice");
        }
    }

    /** Returns what was demanded of a port; empty where the grant does not cover it. */
    public Optional<GrantedPort> find(PortKey port) {
        return ports.stream().filter(granted -> granted.port().equals(port)).findFirst();
    }

    /** Returns whether it was recorded which ports are covered. */
    public boolean isRecorded() {
        return !ports.isEmpty();
    }

    /** Returns whether nobody looked at it: the contract approved of it at once. */
    public boolean isAutomatic() {
        return approval.by().equals(Ruling.AUTOMATIC);
    }
}
