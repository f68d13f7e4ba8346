package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which requests for access nobody has to look at. It approves for data classified {@link Classification#INTERNAL} or lower
 * only, and never a field that needs an approval of its own: such requests wait for somebody.
 *
 * @param upTo the most that is granted: {@link AccessLevel#READ_MASKED} or less
 * @param days for how many days at most, from 1 on
 * @param domains whose requests; empty for all domains of the organisation. Sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record AutomaticApproval(AccessLevel upTo, int days, Set<String> domains) {
    /** Checks the parts, and sorts the domains. */
    public AutomaticApproval {
        if (upTo == AccessLevel.READ_CLEAR) {
            throw new IllegalArgumentException(
                    "Invalid automatic approval: values in the clear are granted by somebody, expected READ_MASKED or DISCOVER");
        }
        if (days < 1) {
            throw new IllegalArgumentException("Invalid automatic approval: expected 1 day or more");
        }
        domains.forEach(domain -> Words.require("domain of an automatic approval", domain));
        domains = Collections.unmodifiableSet(new TreeSet<>(domains));
    }

    /**
     * Returns the approval of requests by whoever has a domain.
     *
     * @throws IllegalArgumentException if the level is {@link AccessLevel#READ_CLEAR}, or there is not one day
     */
    public static AutomaticApproval upTo(AccessLevel level, int days) {
        return new AutomaticApproval(level, days, Set.of());
    }

    /**
     * Returns a copy for requests of these domains, beside those it is for already; of no others.
     *
     * @throws IllegalArgumentException if a domain is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public AutomaticApproval domains(String... names) {
        Set<String> all = new TreeSet<>(domains);
        Collections.addAll(all, names);
        return new AutomaticApproval(upTo, days, all);
    }

    /** Returns whether it speaks of requests by a principal: somebody, of one of the domains. */
    public boolean covers(Principal principal) {
        return principal.kind() != Principal.Kind.ANONYMOUS
                && principal
                        .domain()
                        .filter(domain -> domains.isEmpty() || domains.contains(domain))
                        .isPresent();
    }
}
