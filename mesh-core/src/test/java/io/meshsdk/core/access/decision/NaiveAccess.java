package io.meshsdk.core.access.decision;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.contract.DataContract;
import io.meshsdk.identity.PortKey;
import io.meshsdk.schema.Field;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, written down a second time as a list of questions, as plainly as it goes. It shares no line with the evaluation
 * that it judges.
 */
public record NaiveAccess(
        Principal who, String owner, DataContract contract, PortKey port, List<AccessGrant> grants, Instant time) {
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
            if (stands(grant)) {
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
        for (AccessGrant grant : grants) {
            if (isMine(grant)) {
                return true;
            }
        }
        return domain().equals(owner) || policy().visibility() == AccessPolicy.Visibility.DISCOVERABLE || isNamed();
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
                if (stands(grant) && grant.terms().fields().contains(field) && wasApproved(grant, field)) {
                    named = true;
                    boolean asked = grant.terms().level() == AccessLevel.READ_CLEAR;
                    clear = clear || (asked && secrecyThen(grant, field) >= secrecyNow(field));
                }
            }
        }
        if (policy().approvalFields().contains(field) && !named) {
            return "withheld";
        }
        return clear ? "clear" : "masked";
    }

    /** Returns whether a grant is of who asks, runs, and is of a port of this name. */
    private boolean isMine(AccessGrant grant) {
        if (grant.end().isPresent()
                || time.isBefore(grant.from())
                || !grant.until().isAfter(time)) {
            return false;
        }
        if (!grant.terms().port().isEmpty() && !grant.terms().port().equals(port.name())) {
            return false;
        }
        Grantee to = grant.grantee();
        if (!to.domain().equals(domain())) {
            return false;
        }
        return switch (to.kind()) {
            case USER -> who.kind() == Principal.Kind.USER && to.name().equals(who.name());
            case SERVICE -> who.kind() == Principal.Kind.SERVICE && to.name().equals(who.name());
            case DOMAIN -> who.verifier().isPresent();
            case ROLE -> who.verifier().isPresent() && who.roles().contains(to.name());
        };
    }

    /** Returns whether a grant opens data of the port, as strictly as it is kept today. */
    public boolean stands(AccessGrant grant) {
        if (!isMine(grant) || grant.terms().level() == AccessLevel.DISCOVER) {
            return false;
        }
        GrantedPort then = then(grant);
        if (then == null || rank(contract.classification()) > rank(then.classification())) {
            return false;
        }
        return !grant.basis().approval().by().equals("automatic") || isApprovedAtOnce(grant);
    }

    private boolean isApprovedAtOnce(AccessGrant grant) {
        if (contract.classification() == Classification.CONFIDENTIAL
                || contract.classification() == Classification.RESTRICTED
                || policy().automaticApproval().isEmpty()) {
            return false;
        }
        for (String field : grant.terms().fields()) {
            if (policy().approvalFields().contains(field)) {
                return false;
            }
        }
        AutomaticApproval rule = policy().automaticApproval().get();
        AccessLevel asked = grant.terms().level();
        boolean isEnough = asked == rule.upTo() || asked == AccessLevel.DISCOVER;
        return isEnough && (rule.domains().isEmpty() || rule.domains().contains(domain()));
    }

    private boolean wasApproved(AccessGrant grant, String field) {
        GrantedPort then = then(grant);
        return !policy().approvalFields().contains(field)
                || (then != null && then.approvalFields().contains(field));
    }

    private int secrecyThen(AccessGrant grant, String field) {
        GrantedPort then = then(grant);
        Classification level = then == null ? null : then.sensitive().get(field);
        return level == null ? 0 : rank(level);
    }

    /** Returns nothing for open fields, and more for the more closed ones. */
    private int secrecyNow(String name) {
        Field field = contract.schema().field(name);
        Classification level = field.declaredClassification().orElse(Classification.PUBLIC);
        if (level == Classification.RESTRICTED || level == Classification.CONFIDENTIAL) {
            return rank(level);
        }
        return field.pii().isPresent() || field.mask().isPresent() ? rank(Classification.CONFIDENTIAL) : 0;
    }

    private static int rank(Classification level) {
        return switch (level) {
            case PUBLIC -> 0;
            case INTERNAL -> 1;
            case CONFIDENTIAL -> 2;
            case RESTRICTED -> 3;
        };
    }

    private @Nullable GrantedPort then(AccessGrant grant) {
        for (GrantedPort granted : grant.basis().ports()) {
            if (granted.port().toString().equals(port.toString())) {
                return granted;
            }
        }
        return null;
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
