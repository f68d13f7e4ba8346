package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.identity.ProductId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests for access to a product, as its journal has them. What cannot be read asks for nothing, and decides nothing. */
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

    /** Returns what a decision about a request rests on; empty where it is open. */
    Optional<GrantBasis> basisOf(long number) {
        return Optional.ofNullable(bases.get(number));
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
        if (event instanceof Asked asked) {
            AccessId id = new AccessId(codec.product(), number);
            AccessRequest request = AccessRequest.open(id, asked.by(), asked.terms(), asked.purpose(), asked.at());
            requests.put(number, request.inFavourOf(asked.grantee()));
        } else if (event instanceof Decided decided) {
            decide(decided);
        }
    }

    private void decide(Decided decided) {
        requests.computeIfPresent(decided.request(), (id, request) -> {
            if (!request.isOpen()) {
                return request;
            }
            bases.put(id, decided.basis());
            return request.decided(decided.outcome(), decided.ruling());
        });
    }
}
