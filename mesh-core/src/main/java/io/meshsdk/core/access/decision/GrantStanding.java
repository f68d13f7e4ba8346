package io.meshsdk.core.access.decision;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.identity.PortKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a grant stands under a contract: it speaks for what was demanded when it was given or renewed, and for nothing of which more
 * is demanded by this contract.
 *
 * @param grant the grant
 * @param suspension why it opens no data, in one sentence; empty where it does
 * @param approved the fields that it speaks for where they need an approval
 * @param clear the fields that it shows as they are
 * @param stale why it does not speak for a field, or does not show it as it is, in one sentence by the field
 */
record GrantStanding(
        AccessGrant grant,
        Optional<String> suspension,
        Set<String> approved,
        Set<String> clear,
        Map<String, String> stale) {
    private static final String REMEDY = "Have it renewed, or ask for access anew";

    /** Returns how a grant of somebody stands under a contract of a port. */
    static GrantStanding of(AccessGrant grant, PortKey port, DataContract contract, Principal principal) {
        Optional<GrantedPort> covered = grant.basis().find(port);
        Optional<String> suspension = covered.map(then -> suspension(grant, then, contract, principal))
                .orElseGet(() -> Optional.of(uncovered(grant, port)));
        if (suspension.isPresent()) {
            String told = "grant '%s' opens no data: %s. %s".formatted(grant.id(), suspension.get(), REMEDY);
            return new GrantStanding(grant, Optional.of(told), Set.of(), Set.of(), Map.of());
        }
        return fields(grant, covered.orElseThrow(), contract);
    }

    /** Returns whether it is of data at all. */
    boolean reads() {
        return grant.terms().level().reads();
    }

    private static String uncovered(AccessGrant grant, PortKey port) {
        return grant.basis().isRecorded()
                ? "port '%s' was not there when it was given".formatted(port)
                : "it was not recorded which ports it covers";
    }

    private static Optional<String> suspension(
            AccessGrant grant, GrantedPort then, DataContract contract, Principal principal) {
        Classification today = contract.classification();
        if (!then.classification().isAtLeast(today)) {
            return Optional.of("it was given for data that was %s, which is %s now"
                    .formatted(word(then.classification()), word(today)));
        }
        if (grant.basis().isAutomatic() && !GrantedPorts.approvesAtOnce(contract, principal, grant.terms())) {
            return Optional.of("nobody looked at it, and the contract does not approve of it at once any more");
        }
        return Optional.empty();
    }

    private static GrantStanding fields(AccessGrant grant, GrantedPort then, DataContract contract) {
        Set<String> approved = new TreeSet<>();
        Set<String> clear = new TreeSet<>();
        Map<String, String> stale = new TreeMap<>();
        Map<String, Classification> sensitive = GrantedPorts.sensitive(contract);
        boolean isClear = grant.terms().level() == AccessLevel.READ_CLEAR;
        for (String field : grant.terms().fields()) {
            Classification today = sensitive.getOrDefault(field, Classification.INTERNAL);
            boolean isNew = contract.access().approvalFields().contains(field)
                    && !then.approvalFields().contains(field);
            if (isNew) {
                stale.put(field, stale(grant, field, "needs an approval of its own only since"));
                continue;
            }
            approved.add(field);
            if (isClear && then.classOf(field).isAtLeast(today)) {
                clear.add(field);
            } else if (isClear) {
                stale.put(field, stale(grant, field, "is %s only since".formatted(word(today))));
            }
        }
        return new GrantStanding(grant, Optional.empty(), approved, clear, stale);
    }

    private static String stale(AccessGrant grant, String field, String why) {
        return "grant '%s' names field '%s', which %s. %s".formatted(grant.id(), field, why, REMEDY);
    }

    private static String word(Classification level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
