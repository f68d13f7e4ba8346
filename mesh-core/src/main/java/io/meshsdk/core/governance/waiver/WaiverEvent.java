package io.meshsdk.core.governance.waiver;

import java.time.Instant;
import java.util.Optional;

/** What happens to a waiver, as the journal has it. */
sealed interface WaiverEvent {
    String id();

    Instant at();

    /** Returns the waiver after this; empty where it makes no sense after what was before. */
    Optional<Waiver> after(Optional<Waiver> before);

    /** Somebody asks for a waiver. */
    record Requested(String id, WaiverSubject subject, Waiver.Request request) implements WaiverEvent {
        @Override
        public Optional<Waiver> after(Optional<Waiver> before) {
            Waiver asked = new Waiver(id, subject, Waiver.State.REQUESTED, request, Optional.empty(), 0);
            return before.isPresent() ? Optional.empty() : Optional.of(asked);
        }

        @Override
        public Instant at() {
            return request.at();
        }
    }

    /** Somebody asks for a waiver to hold longer. */
    record Renewing(String id, Waiver.Request request) implements WaiverEvent {
        @Override
        public Optional<Waiver> after(Optional<Waiver> before) {
            return before.filter(WaiverEvent::isGiven)
                    .map(was -> new Waiver(
                            id, was.subject(), Waiver.State.REQUESTED, request, was.approval(), was.renewals()));
        }

        @Override
        public Instant at() {
            return request.at();
        }
    }

    /** An owner of the policy gives what is asked for. */
    record Approved(String id, Waiver.Approval approval) implements WaiverEvent {
        @Override
        public Optional<Waiver> after(Optional<Waiver> before) {
            return before.filter(was -> was.state() == Waiver.State.REQUESTED)
                    .map(was -> new Waiver(
                            id,
                            was.subject(),
                            Waiver.State.APPROVED,
                            was.request(),
                            Optional.of(approval),
                            was.renewals() + (was.approval().isPresent() ? 1 : 0)));
        }

        @Override
        public Instant at() {
            return approval.at();
        }
    }

    /** An owner of the policy does not give what is asked for, or takes back what was given. */
    record Ended(String id, Waiver.State state, String by, Instant at) implements WaiverEvent {
        @Override
        public Optional<Waiver> after(Optional<Waiver> before) {
            return before.filter(
                            was -> state == Waiver.State.REFUSED ? was.state() == Waiver.State.REQUESTED : isGiven(was))
                    .map(was -> new Waiver(id, was.subject(), state, was.request(), was.approval(), was.renewals()));
        }
    }

    private static boolean isGiven(Waiver waiver) {
        return waiver.approval().isPresent() && waiver.state() != Waiver.State.REVOKED;
    }
}
