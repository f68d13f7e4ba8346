package io.meshsdk.core.reading;

import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.reading.DecidedDataset.Permit;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.ProductNotFoundException;

/**
 * Records what was decided of reads: where a partition is opened, where its statistics are told, and where somebody is turned away.
 * Where the product says that its reads are recorded, none is opened and nothing told before that is.
 */
record Disclosures(AuditTrail trail, AuditEvent event) {
    private static final String DECISION = "decision";

    /** Returns the record of one order, of which nothing is known yet. */
    static Disclosures of(AuditTrail trail, ReadOrder order) {
        AuditEvent event = AuditEvent.of(AuditKind.ACCESS_DECISION, order.principal())
                .product(order.product())
                .detail("act", "read");
        return new Disclosures(trail, order.port().isEmpty() ? event : event.detail("port", order.port()));
    }

    /** Returns a copy that knows what is read. */
    Disclosures of(Stored stored, Terms terms) {
        AuditEvent known = event.detail("port", stored.port().key().toString())
                .detail("version", stored.product().version().toString())
                .detail("table-version", stored.opened().version())
                .detail("sight", terms.clear() ? "clear" : "as-consumer");
        return new Disclosures(trail, AuditTrail.demandedBy(stored.product(), known));
    }

    /** Returns a copy for statistics of a partition: how many rows it has, and which values they begin and end with. */
    Disclosures ofStatistics() {
        return new Disclosures(trail, event.detail("told", "statistics"));
    }

    /** Returns a permit that is recorded with what it said. */
    Permit recording(Permit permit) {
        if (!trail.isKept()) {
            return permit;
        }
        return () -> {
            try {
                permit.require();
            } catch (MeshException e) {
                record("refused");
                throw e;
            }
            record("allowed");
        };
    }

    /** Returns what to throw at somebody who is turned away, having recorded it. */
    ProductNotFoundException refused(ProductNotFoundException refusal) {
        record("not-found");
        return refusal;
    }

    private void record(String decision) {
        if (trail.isKept()) {
            trail.record(event.detail(DECISION, decision));
        }
    }
}
