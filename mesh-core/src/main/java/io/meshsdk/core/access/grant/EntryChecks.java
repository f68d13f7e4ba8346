package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import java.time.Instant;
import java.util.Optional;

/**
 * What is so of each entry that somebody wrote through the API, and therefore has to be so of any that counts. What opens nothing, or
 * takes access away, counts whoever wrote it. Each method returns why an entry does not count; empty where it does.
 */
final class EntryChecks {
    private static final Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

    private EntryChecks() {}

    /** Somebody asks for itself, or for a group of its domain; which roles it had that day nobody knows. */
    static Optional<String> fault(Asked asked) {
        Grantee by = asked.by();
        Grantee grantee = asked.grantee();
        boolean isOwn = grantee.isGroup() ? grantee.domain().equals(by.domain()) : grantee.equals(by);
        return !by.isGroup() && isOwn
                ? Optional.empty()
                : Optional.of("who asked is not who gets it, nor of the group that does");
    }

    static Optional<String> fault(Decided decided, AccessRequest request) {
        return decided.outcome() == State.APPROVED ? ruled(decided.ruling(), request) : Optional.empty();
    }

    /** A grant follows from its request and from what was decided about that, and says nothing of its own. */
    static Optional<String> fault(Given given, RequestLedger requests) {
        Optional<AccessGrant> approved = requests.grantOf(given.grant().id().number());
        if (approved.isEmpty()) {
            return Optional.of("no request of its number was approved");
        }
        return approved.get().equals(given.grant())
                ? Optional.empty()
                : Optional.of("it is not what its request asks for and was approved");
    }

    static Optional<String> fault(Renewed renewed, Optional<AccessGrant> before, RequestLedger requests) {
        Optional<AccessRequest> request = requests.find(renewed.number());
        if (before.isEmpty() || request.isEmpty()) {
            return Optional.of("there is no such grant");
        }
        Ruling ruling = renewed.basis().approval();
        AccessGrant grant = before.get();
        if (ruling.at().isBefore(grant.from()) || !ruling.at().isBefore(grant.until())) {
            return Optional.of("it is dated at a time when the grant did not last");
        }
        return renewed.until().isAfter(ruling.at())
                ? ruled(ruling, request.get())
                : Optional.of("it ends before it begins");
    }

    private static Optional<String> ruled(Ruling ruling, AccessRequest request) {
        Grantee grantee = request.grantee();
        if (ruling.at().isAfter(LAST_DAY)) {
            return Optional.of("it is dated in no year that people plan for");
        }
        if (ruling.by().equals(Ruling.AUTOMATIC)) {
            return grantee.isGroup()
                    ? Optional.of("no contract approves at once of what is asked for a group")
                    : Optional.empty();
        }
        if (!isSomebody(ruling.by())) {
            return Optional.of("nobody in particular decided it");
        }
        return hasNameOf(request.requester(), ruling.by()) || includes(grantee, ruling.by())
                ? Optional.of("it was decided by who asked, or who gets it")
                : Optional.empty();
    }

    private static boolean isSomebody(String name) {
        return name.startsWith("user:") || name.startsWith("service:");
    }

    /** Roles come and go: who had one does not show. */
    private static boolean includes(Grantee grantee, String name) {
        return switch (grantee.kind()) {
            case USER, SERVICE -> hasNameOf(grantee, name);
            case DOMAIN -> withoutKind(name).startsWith(grantee.domain() + "/");
            case ROLE -> false;
        };
    }

    /** A person and a service of one domain and name are one: names are unique in a domain. */
    private static boolean hasNameOf(Grantee grantee, String name) {
        return withoutKind(name).equals(grantee.domain() + "/" + grantee.name());
    }

    private static String withoutKind(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
