package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import java.time.Instant;

/** An entry of the journal of a product's requests. */
sealed interface RequestEvent {
    /** Somebody asks; the number of the entry is the number of the request. */
    record Asked(Grantee by, Grantee grantee, AccessTerms terms, String purpose, Instant at) implements RequestEvent {}

    /** Somebody decided; of several decisions about a request the first one stands. What was demanded is kept where it is approved. */
    record Decided(long request, State outcome, GrantBasis basis) implements RequestEvent {
        /** Checks the outcome. */
        public Decided {
            if (outcome == State.OPEN) {
                throw new IllegalArgumentException("a decision leaves nothing open");
            }
        }

        Ruling ruling() {
            return basis.approval();
        }
    }
}
