package io.meshsdk.core.governance.waiver;

import io.meshsdk.access.Principal;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.WaiverRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What is so of each entry that somebody wrote through the API, and therefore has to be so of any that counts. What takes a right
 * away counts whoever wrote it. Of a policy that is not in force here nothing is known, and nothing is waived.
 */
record WaiverChecks(String domain, PolicySet policies) {
    private static final Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Returns why an event does not count; empty where it does.
     *
     * @param number the number of its entry
     * @param before the waiver before it
     * @param others all waivers before it
     * @param latest the time of the latest event before it that counts
     */
    Optional<String> fault(
            long number, WaiverEvent event, Optional<Waiver> before, Collection<Waiver> others, Instant latest) {
        if (event instanceof WaiverEvent.Ended) {
            return Optional.empty();
        }
        if (event.at().isAfter(LAST_DAY)) {
            return Optional.of("it is dated in no year that people plan for");
        }
        if (event.at().isBefore(latest)) {
            return Optional.of("it is dated %s, before the entry it follows".formatted(event.at()));
        }
        if (event instanceof WaiverEvent.Requested requested) {
            return asked(number, requested);
        }
        return before.flatMap(waiver -> event instanceof WaiverEvent.Approved approved
                ? given(waiver, approved.approval(), others)
                : renewed(waiver, (WaiverEvent.Renewing) event));
    }

    private Optional<String> asked(long number, WaiverEvent.Requested event) {
        if (!event.id().equals(id(domain, number))) {
            return Optional.of("its id is not that of its place");
        }
        if (!event.subject().product().domain().equals(domain)) {
            return Optional.of("it is about a product of another domain");
        }
        return askedBy(event.request());
    }

    private Optional<String> renewed(Waiver waiver, WaiverEvent.Renewing event) {
        return askedBy(event.request())
                .or(() -> rules(waiver)
                        .filter(rules -> waiver.renewals() >= rules.renewals())
                        .map(rules -> "its policy lets it be renewed %d times".formatted(rules.renewals())));
    }

    private Optional<String> askedBy(Waiver.Request request) {
        if (!isOf(domain, request.by())) {
            return Optional.of("it was asked for by somebody who is not of domain '%s'".formatted(domain));
        }
        Duration lasting = request.lasting();
        return lasting.isNegative() || lasting.isZero() || lasting.compareTo(WaiverRules.LONGEST) > 0
                ? Optional.of("it was asked for no time, or for more than ten thousand years")
                : Optional.empty();
    }

    private Optional<String> given(Waiver waiver, Waiver.Approval approval, Collection<Waiver> others) {
        if (isSame(approval.by(), waiver.request().by())) {
            return Optional.of("it was given by who asked for it");
        }
        if (!approval.until().equals(approval.at().plus(waiver.request().lasting()))) {
            return Optional.of("it was given for another time than it was asked for");
        }
        return given(waiver, approval)
                .or(() -> rules(waiver).flatMap(rules -> allowed(waiver, approval, rules, others)));
    }

    /** An approval says by which right it was given: it has to be that of the policy's owners. */
    private Optional<String> given(Waiver waiver, Waiver.Approval approval) {
        PolicyOwner right = approval.right();
        boolean has = right.domain().map(owning -> isOf(owning, approval.by())).orElse(isSomebody(approval.by()));
        if (!has) {
            return Optional.of("who gave it does not belong to %s".formatted(right));
        }
        return policy(waiver)
                .map(policy -> policies.owner(policy.id(), waiver.subject().product()))
                .filter(owner -> !owner.equals(right))
                .map(owner -> "it was given by the right of %s, and its policy is owned by %s".formatted(right, owner));
    }

    private static Optional<String> allowed(
            Waiver waiver, Waiver.Approval approval, WaiverRules rules, Collection<Waiver> others) {
        if (!rules.waivable()) {
            return Optional.of("its policy may not be waived");
        }
        long held = held(waiver, others, approval.at());
        return held >= rules.perDomain()
                ? Optional.of("the domain held %d waivers of its policy, as many as it may".formatted(held))
                : Optional.empty();
    }

    /** Returns how many other waivers of the policy of one are given at a time. */
    static long held(Waiver wanted, Collection<Waiver> others, Instant time) {
        String policy = wanted.subject().found().policy();
        return others.stream()
                .filter(other -> !other.id().equals(wanted.id()) && other.isGivenAt(time))
                .filter(other -> other.subject().found().policy().equals(policy))
                .count();
    }

    /** Returns when a waiver ends, as far as the rules of its policy are known; empty where it was not given, or was taken back. */
    Optional<Instant> until(Waiver waiver) {
        return waiver.until(rules(waiver).map(WaiverRules::longest).orElse(WaiverRules.LONGEST));
    }

    /** Returns the id of the waiver that is asked for in an entry. */
    static String id(String domain, long number) {
        return "%s-%d".formatted(domain, number);
    }

    /** Roles come and go: who somebody is does not depend on them. */
    static String name(Principal principal) {
        return "%s:%s/%s".formatted(word(principal.kind()), principal.domain().orElse(""), principal.name());
    }

    /** A person and a service of one domain and name are one: names are unique in a domain. */
    static boolean isSame(String name, String other) {
        return withoutKind(name).equals(withoutKind(other));
    }

    private static boolean isOf(String domain, String name) {
        return isSomebody(name) && withoutKind(name).startsWith(domain + "/");
    }

    private static String withoutKind(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isSomebody(String name) {
        return name.indexOf(':') > 0 && !name.startsWith(word(Principal.Kind.ANONYMOUS) + ":");
    }

    private static String word(Principal.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns how far the policy may be waived, not at all where it cannot say; empty where it is not in force. */
    private Optional<WaiverRules> rules(Waiver waiver) {
        return policy(waiver).map(WaiverChecks::rules);
    }

    private static WaiverRules rules(Policy policy) {
        try {
            return policy.waivers();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return WaiverRules.none();
        }
    }

    /**
     * Where the council's policies cannot be relied on, nobody knows who owns which: all is blocked there, and this is for readers.
     */
    private Optional<Policy> policy(Waiver waiver) {
        return policies.find(PolicySet.UNRELIABLE).isPresent()
                ? Optional.empty()
                : policies.find(
                        waiver.subject().found().policy(), waiver.subject().product());
    }
}
