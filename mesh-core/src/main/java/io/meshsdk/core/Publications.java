package io.meshsdk.core;

import io.meshsdk.core.publication.Outcome;
import io.meshsdk.identity.ProductId;

/** Makes publications of how they ended. */
final class Publications {
    private Publications() {}

    static Publication of(Outcome outcome, ProductId product, String port) {
        if (outcome instanceof Outcome.Done done) {
            return new Published(done.commit(), done.pending());
        }
        return new Rejected(product, port, Verdict.of(((Outcome.Refused) outcome).judgement()));
    }
}
