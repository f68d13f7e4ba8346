package io.meshsdk.core.governance.waiver;

import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.WaiverRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes an entry that the desk of 'sales' would not have written of one that it did: one thing of it is another. */
enum Forgery {
    ASKED_BY_A_STRANGER("not of domain 'sales'", (event, before) -> askedBy(event, "user:marketing/eve")),
    ASKED_BY_NOBODY("not of domain 'sales'", (event, before) -> askedBy(event, "anonymous:sales/ann")),
    ASKED_FOR_NO_TIME("for no time", (event, before) -> askedFor(event, Duration.ZERO)),
    ASKED_FOR_EVER("ten thousand years", (event, before) -> askedFor(event, WaiverRules.LONGEST.plusSeconds(1))),
    ASKED_AT_ANOTHER_PLACE(
            "not that of its place",
            (event, before) -> requested(
                    event,
                    asked -> new WaiverEvent.Requested(
                            WaiverChecks.id("sales", before.size() + 1), asked.subject(), asked.request()))),
    ASKED_OF_ANOTHER_DOMAIN(
            "another domain",
            (event, before) -> requested(
                    event,
                    asked -> new WaiverEvent.Requested(asked.id(), ofFinance(asked.subject()), asked.request()))),
    GIVEN_BY_WHO_ASKED(
            "by who asked for it",
            (event, before) -> before.find(event.id())
                    .flatMap(waiver -> givenBy(event, waiver.request().by()))),
    GIVEN_BY_NOBODY("does not belong", (event, before) -> givenBy(event, "anonymous:/olga")),
    GIVEN_BY_A_RIGHT_OF_OTHERS("does not belong", (event, before) -> givenAs(event, "user:platform/olga")),
    GIVEN_BY_A_RIGHT_THAT_DOES_NOT_COUNT("is owned by", (event, before) -> givenAs(event, "user:sales/bob")),
    GIVEN_FOR_LONGER("for another time", (event, before) -> givenFor(event, Duration.ofSeconds(1))),
    GIVEN_FOR_LESS("for another time", (event, before) -> givenFor(event, Duration.ofSeconds(-1))),
    DATED_BEFORE_THE_ENTRY_IT_FOLLOWS(
            "before the entry it follows",
            (event, before) -> before.size() == 0
                    ? Optional.empty()
                    : dated(event, before.latest().minusSeconds(1))),
    DATED_IN_THE_LAST_YEAR(
            "in no year that people plan for", (event, before) -> dated(event, Instant.parse("9999-12-31T00:00:01Z")));

    private final String reason;
    private final Forger forger;

    Forgery(String reason, Forger forger) {
        this.reason = reason;
        this.forger = forger;
    }

    /** Returns what the reason that it does not count contains. */
    String reason() {
        return reason;
    }

    /** Returns the forged entry; empty where such a one has nothing of the kind. */
    Optional<WaiverEvent> of(WaiverEvent event, WaiverJournal.State before) {
        return forger.forge(event, before);
    }

    private static Optional<WaiverEvent> askedBy(WaiverEvent event, String by) {
        return asked(event, was -> new Waiver.Request(by, was.at(), was.lasting(), was.reason()));
    }

    private static Optional<WaiverEvent> askedFor(WaiverEvent event, Duration lasting) {
        return asked(event, was -> new Waiver.Request(was.by(), was.at(), lasting, was.reason()));
    }

    private static Optional<WaiverEvent> givenBy(WaiverEvent event, String by) {
        return given(event, was -> new Waiver.Approval(by, was.right(), was.at(), was.until()));
    }

    private static Optional<WaiverEvent> givenAs(WaiverEvent event, String by) {
        PolicyOwner ofSales = PolicyOwner.of("sales", PolicyOwner.ROLE);
        return given(event, was -> new Waiver.Approval(by, ofSales, was.at(), was.until()));
    }

    private static Optional<WaiverEvent> givenFor(WaiverEvent event, Duration more) {
        return given(
                event,
                was -> new Waiver.Approval(
                        was.by(), was.right(), was.at(), was.until().plus(more)));
    }

    private static Optional<WaiverEvent> dated(WaiverEvent event, Instant at) {
        return asked(event, was -> new Waiver.Request(was.by(), at, was.lasting(), was.reason()))
                .or(() -> given(
                        event,
                        was -> new Waiver.Approval(
                                was.by(), was.right(), at, at.plus(Duration.between(was.at(), was.until())))));
    }

    private static Optional<WaiverEvent> asked(WaiverEvent event, UnaryOperator<Waiver.Request> forged) {
        if (event instanceof WaiverEvent.Renewing renewing) {
            return Optional.of(new WaiverEvent.Renewing(renewing.id(), forged.apply(renewing.request())));
        }
        return requested(
                event, asked -> new WaiverEvent.Requested(asked.id(), asked.subject(), forged.apply(asked.request())));
    }

    private static Optional<WaiverEvent> requested(WaiverEvent event, UnaryOperator<WaiverEvent.Requested> forged) {
        return event instanceof WaiverEvent.Requested asked ? Optional.of(forged.apply(asked)) : Optional.empty();
    }

    private static Optional<WaiverEvent> given(WaiverEvent event, UnaryOperator<Waiver.Approval> forged) {
        return event instanceof WaiverEvent.Approved approved
                ? Optional.of(new WaiverEvent.Approved(approved.id(), forged.apply(approved.approval())))
                : Optional.empty();
    }

    private static WaiverSubject ofFinance(WaiverSubject was) {
        return new WaiverSubject(new ProductId("finance", "ledger"), 1, was.found(), was.contractDigest());
    }

    private interface Forger {
        Optional<WaiverEvent> forge(WaiverEvent event, WaiverJournal.State before);
    }
}
