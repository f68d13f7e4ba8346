package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.identity.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The requests for access to a product, as its journal has them. What cannot be read, and what nobody could have written through the
 * API, asks for nothing, and decides nothing.
 */
final class RequestLedger {
    private final EntryCodec codec;
    private final Map<Long, AccessRequest> requests = new LinkedHashMap<>();
    private final Map<Long, GrantBasis> bases = new LinkedHashMap<>();
    private final List<String> damaged = new ArrayList<>();
    private long size;

    private RequestLedger(ProductId product) {
        this.codec = new EntryCodec(product);
    }

    static RequestLedger of(ProductId product, List<byte[]> entries) {
        RequestLedger ledger = new RequestLedger(product);
        entries.forEach(ledger::read);
        return ledger;
    }

    long size() {
        return size;
    }

    Optional<AccessRequest> find(long number) {
        return Optional.ofNullable(requests.get(number));
    }

    /**
     * Returns the grant that follows from a request; empty unless it is approved. It is the same whoever writes it down, so that it is
     * given once.
     */
    Optional<AccessGrant> grantOf(long number) {
        return find(number)
                .filter(request -> request.state() == State.APPROVED)
                .map(request -> grantOf(request, Objects.requireNonNull(bases.get(number))));
    }

    private static AccessGrant grantOf(AccessRequest approved, GrantBasis basis) {
        Instant from = basis.approval().at();
        return new AccessGrant(
                approved.id(),
                approved.grantee(),
                approved.terms(),
                approved.purpose(),
                from,
                from.plus(Duration.ofDays(approved.terms().days())),
                basis,
                Optional.empty());
    }

    List<AccessRequest> all() {
        return List.copyOf(requests.values());
    }

    List<String> damaged() {
        return List.copyOf(damaged);
    }

    private void read(byte[] entry) {
        long number = size++;
        RequestEvent event;
        try {
            event = codec.request(entry);
        } catch (IllegalArgumentException | ArithmeticException e) {
            damaged.add("entry %d of the requests for '%s' cannot be read: %s"
                    .formatted(number, codec.product(), e.getMessage()));
            return;
        }
        Optional<String> fault = apply(event, number);
        fault.ifPresent(why -> damaged.add(
                "entry %d of the requests for '%s' does not count: %s".formatted(number, codec.product(), why)));
    }

    /** Returns why an entry does not count; empty where it does. */
    private Optional<String> apply(RequestEvent event, long number) {
        return event instanceof Asked asked ? ask(asked, number) : decide((Decided) event);
    }

    private Optional<String> ask(Asked asked, long number) {
        Optional<String> fault = EntryChecks.fault(asked);
        if (fault.isEmpty()) {
            AccessId id = new AccessId(codec.product(), number);
            AccessRequest request = AccessRequest.open(id, asked.by(), asked.terms(), asked.purpose(), asked.at());
            requests.put(number, request.inFavourOf(asked.grantee()));
        }
        return fault;
    }

    /** Of several decisions the first one stands. */
    private Optional<String> decide(Decided decided) {
        AccessRequest request = requests.get(decided.request());
        if (request == null || !request.isOpen()) {
            return Optional.empty();
        }
        Optional<String> fault = EntryChecks.fault(decided, request);
        if (fault.isEmpty()) {
            bases.put(decided.request(), decided.basis());
            requests.put(decided.request(), request.decided(decided.outcome(), decided.ruling()));
        }
        return fault;
    }
}
