package io.meshsdk.core.governance.laundering;

import io.meshsdk.access.Principal;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Approved;
import io.meshsdk.policy.Declassification.Decision;
import io.meshsdk.policy.Declassification.Ended;
import io.meshsdk.policy.Declassification.Fault;
import io.meshsdk.policy.Declassification.Pending;
import io.meshsdk.policy.Declassification.Request;
import io.meshsdk.policy.Declassification.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the journal of a domain says, entry by entry. Who made an entry had to have the right to, also where it did not come by the
 * desk: what breaks a rule counts for nothing, and is named. What is not understood lets nothing go. For one thread.
 */
final class DeclassificationLedger {
    private static final String STRANGE =
            "its act is not known to this version of the SDK, so that what it may have ended is over";

    private final String domain;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long entries;

    DeclassificationLedger(String domain) {
        this.domain = domain;
    }

    void asked(Subject subject, Request request) {
        Declassification pending = new Declassification(asked.size(), subject, request, new Pending());
        Optional<String> fault = faultOf(subject, request);
        asked.add(new Asked(pending, fault.isEmpty()));
        fault.ifPresent(why -> note(Optional.of(subject), why));
        entries++;
    }

    private Optional<String> faultOf(Subject subject, Request request) {
        if (!subject.source().product().domain().equals(domain)) {
            return Optional.of("it asks for a field of domain '%s'"
                    .formatted(subject.source().product().domain()));
        }
        return AccessRules.publish(request.by(), subject.product()).isGranted()
                ? Optional.empty()
                : Optional.of("%s asked, who may not publish '%s'".formatted(request.by(), subject.product()));
    }

    void approved(int number, Approved approved) {
        decide(number, approved, one -> {
            if (!(one.decision() instanceof Pending)) {
                return Optional.of("it approves what was decided before");
            }
            if (one.mayApprove(approved.by())) {
                return Optional.empty();
            }
            return Optional.of(
                    isOfDomain(approved.by())
                            ? "%s approved, who asked for it".formatted(approved.by())
                            : notOfDomain("approved", approved.by()));
        });
    }

    void ended(int number, Ended ended) {
        decide(number, ended, one -> {
            if (one.decision() instanceof Ended) {
                return Optional.of("it ends what was ended before");
            }
            return isOfDomain(ended.by()) ? Optional.empty() : Optional.of(notOfDomain("ended it", ended.by()));
        });
    }

    /**
     * Ends what an act that is not known here decides on, since it may have ended it.
     *
     * @param number what it says that it decides on; all that was asked before it where it does not say
     */
    void strange(OptionalInt number) {
        List<Integer> open = IntStream.range(0, asked.size())
                .filter(one -> number.isEmpty() || number.getAsInt() == one)
                .filter(this::isOpen)
                .boxed()
                .toList();
        Ended ended = new Ended(Principal.anonymous(), latest());
        for (int one : open) {
            Declassification before = asked.get(one).declassification;
            asked.set(one, new Asked(new Declassification(one, before.subject(), before.request(), ended), true));
            note(Optional.of(before.subject()), STRANGE);
        }
        if (open.isEmpty()) {
            note(Optional.empty(), STRANGE);
        }
        entries++;
    }

    private boolean isOpen(int number) {
        Asked one = asked.get(number);
        return one.counts && !(one.declassification.decision() instanceof Ended);
    }

    private void decide(int number, Decision decision, Function<Declassification, Optional<String>> rule) {
        if (number >= asked.size()) {
            note(Optional.empty(), "it decides on what nobody asked for");
        } else {
            Asked before = asked.get(number);
            Declassification one = before.declassification;
            Optional<String> fault =
                    before.counts ? rule.apply(one) : Optional.of("it decides on what counts for nothing");
            if (fault.isPresent()) {
                note(Optional.of(one.subject()), fault.get());
            } else {
                asked.set(
                        number, new Asked(new Declassification(number, one.subject(), one.request(), decision), true));
            }
        }
        entries++;
    }

    private boolean isOfDomain(Principal principal) {
        return principal.kind() != Principal.Kind.ANONYMOUS && principal.isOf(domain);
    }

    private String notOfDomain(String act, Principal principal) {
        return "%s %s, who is not of domain '%s'".formatted(principal, act, domain);
    }

    private void note(Optional<Subject> subject, String why) {
        faults.add(new Fault(domain, entries, subject, why));
    }

    /** Returns how many entries were read. */
    long entries() {
        return entries;
    }

    /** Returns what was asked and counts, oldest first. */
    List<Declassification> all() {
        return asked.stream()
                .filter(one -> one.counts)
                .map(one -> one.declassification)
                .toList();
    }

    /** Returns the entries that count for nothing. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Returns the number that the next request will have. */
    int next() {
        return asked.size();
    }

    /** Returns the latest time at which somebody decided who might. */
    Instant latest() {
        return all().stream().map(Lifts::decidedAt).max(Instant::compareTo).orElse(Instant.MIN);
    }

    /**
     * Returns what was asked.
     *
     * @throws IllegalArgumentException if there is none of this number that counts
     */
    Declassification find(long number) {
        return all().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No declassification %d was asked of domain '%s': there are %d"
                                .formatted(number, domain, all().size())));
    }

    private record Asked(Declassification declassification, boolean counts) {}
}
