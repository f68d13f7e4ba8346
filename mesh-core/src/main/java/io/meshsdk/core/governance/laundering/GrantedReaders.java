package io.meshsdk.core.governance.laundering;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Grantee.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Holds those who have a grant of a port to what a source says of them. Of a person it is known who it is and not which roles it has;
 * a group has whoever is of it, those among them whom the source denies.
 *
 * @param own who may read the port
 * @param source who may read the source
 * @param owner the domain of the source, which reads it
 */
record GrantedReaders(AccessPolicy own, Consumers source, String owner) {

    /**
     * Returns whether somebody reads the port by a grant who may not read the source.
     *
     * @param ofSource who has a grant of the source; asked only where that makes a difference
     */
    boolean isOutside(Grantee grantee, Supplier<List<Grantee>> ofSource) {
        if (denies(own, grantee)) {
            return false;
        }
        return denies(source.access(), grantee)
                || (grantee.isGroup() && hasDenied(grantee))
                || (!source.isEverybody() && !isKnown(grantee, ofSource));
    }

    /**
     * Returns whether nobody has to vouch for somebody here, and at the source somebody has to: a group's grant demands that
     * itself.
     */
    boolean isUnverified(Grantee grantee) {
        return !grantee.isGroup()
                && !grantee.domain().equals(owner)
                && !source.isEverybody()
                && source.access().demandsVerified()
                && !own.demandsVerified()
                && !denies(own, grantee);
    }

    private static boolean denies(AccessPolicy policy, Grantee grantee) {
        return grantee.principal()
                .map(policy::denies)
                .orElseGet(() -> policy.deniedDomains().contains(grantee.domain())
                        || policy.deniedRoles().stream().anyMatch(roles(grantee)::contains));
    }

    private boolean hasDenied(Grantee group) {
        AccessPolicy theirs = source.access();
        return !own.deniedRoles().containsAll(theirs.deniedRoles())
                || theirs.deniedPrincipals().stream()
                        .filter(one -> one.startsWith(group.domain() + "/"))
                        .anyMatch(one -> !own.deniedPrincipals().contains(one));
    }

    private boolean isKnown(Grantee grantee, Supplier<List<Grantee>> ofSource) {
        return grantee.domain().equals(owner)
                || isConsumer(grantee)
                || ofSource.get().stream().anyMatch(other -> hasAll(other, grantee));
    }

    /** A grant opens data without the roles that consumers need, so that only who has one by what it is, is known to read both. */
    private boolean isConsumer(Grantee grantee) {
        Set<String> roles = roles(grantee);
        Set<String> asked = source.access().requiredRoles();
        boolean isNamed =
                source.domains().contains(grantee.domain()) || roles.stream().anyMatch(source.roles()::contains);
        return isNamed && (asked.isEmpty() || roles.stream().anyMatch(asked::contains));
    }

    private static boolean hasAll(Grantee of, Grantee grantee) {
        return of.equals(grantee) || (of.kind() == Kind.DOMAIN && of.domain().equals(grantee.domain()));
    }

    private static Set<String> roles(Grantee grantee) {
        return grantee.kind() == Kind.ROLE ? Set.of(grantee.name()) : Set.of();
    }
}
