package io.meshsdk.core.access.decision;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.contract.DataContract;
import java.util.List;
import java.util.Set;

/**
 * Who may do what, written down a second time as a list of questions, as plainly as it goes. It shares no line with the evaluation
 * that it judges.
 */
public record NaiveAccess(Principal who, String owner, DataContract contract, List<AccessGrant> grants) {
    boolean mayWrite() {
        if (isDenied()) {
            return false;
        }
        if (countsAsNobody()) {
            return false;
        }
        return domain().equals(owner);
    }

    /** Returns whether any data is seen. */
    public boolean mayRead() {
        if (isDenied()) {
            return false;
        }
        if (contract.classification() == Classification.PUBLIC) {
            return true;
        }
        if (countsAsNobody()) {
            return false;
        }
        if (domain().equals(owner)) {
            return true;
        }
        for (AccessGrant grant : grants) {
            if (grant.terms().level() == AccessLevel.READ_MASKED || grant.terms().level() == AccessLevel.READ_CLEAR) {
                return true;
            }
        }
        if (!isNamed()) {
            return false;
        }
        Set<String> needed = policy().requiredRoles();
        if (contract.classification() == Classification.RESTRICTED && needed.isEmpty()) {
            return false;
        }
        if (needed.isEmpty()) {
            return true;
        }
        for (String role : who.roles()) {
            if (needed.contains(role)) {
                return true;
            }
        }
        return false;
    }

    boolean mayDiscover() {
        if (isDenied()) {
            return false;
        }
        if (contract.classification() == Classification.PUBLIC) {
            return true;
        }
        if (countsAsNobody()) {
            return false;
        }
        return domain().equals(owner)
                || policy().visibility() == AccessPolicy.Visibility.DISCOVERABLE
                || !grants.isEmpty()
                || isNamed();
    }

    /** Returns whether who reads owns the data. */
    public boolean isOwner() {
        return !isDenied() && !countsAsNobody() && domain().equals(owner);
    }

    /** Returns {@code nothing}, {@code withheld}, {@code masked} or {@code clear}. */
    public String sees(String field) {
        if (!mayRead()) {
            return "nothing";
        }
        if (!countsAsNobody() && domain().equals(owner)) {
            return "clear";
        }
        boolean named = false;
        boolean clear = false;
        if (!countsAsNobody()) {
            for (AccessGrant grant : grants) {
                if (grant.terms().fields().contains(field)) {
                    named = true;
                    clear = clear || grant.terms().level() == AccessLevel.READ_CLEAR;
                }
            }
        }
        if (policy().approvalFields().contains(field) && !named) {
            return "withheld";
        }
        return clear ? "clear" : "masked";
    }

    private AccessPolicy policy() {
        return contract.access();
    }

    private String domain() {
        return who.domain().orElse("");
    }

    private boolean countsAsNobody() {
        if (who.kind() == Principal.Kind.ANONYMOUS) {
            return true;
        }
        return policy().demandsVerified() && who.verifier().isEmpty();
    }

    private boolean isNamed() {
        if (policy().consumerDomains().contains(domain())) {
            return true;
        }
        for (String role : who.roles()) {
            if (policy().consumerRoles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied() {
        if (policy().deniedDomains().contains(domain())) {
            return true;
        }
        for (String role : who.roles()) {
            if (policy().deniedRoles().contains(role)) {
                return true;
            }
        }
        return policy().deniedPrincipals().contains(domain() + "/" + who.name());
    }
}
