package io.meshsdk.policy;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.FieldSource;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * That a field need not be protected as the one it is made of: a count of customers is not as personal as their names. Asked for
 * by whoever makes it, decided by somebody else, of the domain of the field it is made of; what other domains ask goes on. It
 * holds for one contract: that which is changed is another one, and has to be asked for again.
 *
 * @param number its number among those asked of the domain, from zero
 * @param subject which protections of what
 * @param request who asked
 * @param decision what became of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Declassification(long number, Subject subject, Request request, Decision decision) {
    /**
     * Returns whether it was approved and is over neither by a revocation nor by time, and whether who approved it is of the
     * domain of the source and not the one who asked.
     */
    public boolean isInForce(Instant now) {
        return decision instanceof Approved approved
                && approved.until().filter(end -> !now.isBefore(end)).isEmpty()
                && mayApprove(approved.by());
    }

    /** Returns whether a principal may approve it: one of the domain of the source who did not ask for it. */
    public boolean mayApprove(Principal principal) {
        Principal requester = request.by();
        boolean same =
                principal.name().equals(requester.name()) && principal.domain().equals(requester.domain());
        return principal.kind() != Principal.Kind.ANONYMOUS
                && principal.isOf(subject.source().product().domain())
                && !same;
    }

    /**
     * Which protections of what.
     *
     * @param product the product that has the field
     * @param digest the digest of its contract, in hexadecimal
     * @param element the path of the field: {@code outputs[daily].schema.region}
     * @param source the field it is made of, at once or over other products
     * @param protections what it need not take over from there
     */
    public record Subject(
            ProductId product, String digest, String element, FieldSource source, Set<Protection> protections) {
        /**
         * Copies the set, in its order.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Subject {
            if (protections.isEmpty()) {
                throw new IllegalArgumentException("Invalid declassification of '%s': expected one of %s at least"
                        .formatted(element, EnumSet.allOf(Protection.class)));
            }
            protections = Collections.unmodifiableSet(EnumSet.copyOf(protections));
        }
    }

    /**
     * Who asked.
     *
     * @param by who
     * @param reason why it is not as sensitive, for whoever decides
     * @param at when
     */
    public record Request(Principal by, String reason, Instant at) {
        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Request {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "Invalid declassification: expected a reason, for whoever decides on it");
            }
        }
    }

    /**
     * An entry of the journal of a domain that counts for nothing, since nobody could make it by the rules, or nobody knows its act.
     *
     * @param domain the domain whose journal it is in
     * @param entry its number there, from zero
     * @param subject what it is about, as far as that is known
     * @param reason which rule it breaks, in words
     */
    public record Fault(String domain, long entry, Optional<Subject> subject, String reason) {
        /** Returns whether it is about a field of a product. */
        public boolean isAbout(ProductId product, String element) {
            return subject.filter(some ->
                            some.product().equals(product) && some.element().equals(element))
                    .isPresent();
        }

        /** Returns which entry it is, and why it counts for nothing. */
        @Override
        public String toString() {
            return "Entry %d of the declassifications of domain '%s' counts for nothing: %s"
                    .formatted(entry, domain, reason);
        }
    }

    /** What became of it. */
    public sealed interface Decision {}

    /** Nobody decided yet. */
    public record Pending() implements Decision {}

    /**
     * It was approved.
     *
     * @param by who approved
     * @param at when
     * @param until when it is over, if said
     */
    public record Approved(Principal by, Instant at, Optional<Instant> until) implements Decision {}

    /**
     * It was refused, or taken back after it was approved.
     *
     * @param by who said so; nobody in particular where an entry did that this version of the SDK does not understand
     * @param at when; the time of the last decision where an entry did that this version does not understand
     */
    public record Ended(Principal by, Instant at) implements Decision {}
}
