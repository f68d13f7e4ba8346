package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * What is recorded of access to a product, as far as somebody may see it.
 *
 * @param requests the requests, in the order they were made
 * @param grants the grants, in the order they were given, those that ended among them
 * @param damaged what cannot be read, and what nobody could have written through the API and does not count, in sentences; only for
 *     those who control access
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessRecords(List<AccessRequest> requests, List<AccessGrant> grants, List<String> damaged) {
    /** Copies the lists. */
    public AccessRecords {
        requests = List.copyOf(requests);
        grants = List.copyOf(grants);
        damaged = List.copyOf(damaged);
    }

    /** Returns the requests that wait for somebody. */
    public List<AccessRequest> open() {
        return requests.stream().filter(AccessRequest::isOpen).toList();
    }
}
