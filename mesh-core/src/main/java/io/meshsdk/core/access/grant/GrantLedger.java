package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.GrantEvent.Revoked;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The grants of a product, as far as its journal was read. What cannot be read grants nothing, and might have ended any grant
 * before it: those hold no more until somebody renews them. What does not follow from a request that was approved changes nothing.
 * Immutable.
 */
final class GrantLedger {
    private final EntryCodec codec;
    private final long size;
    private final Map<Long, AccessGrant> grants;
    private final List<String> damaged;
    private final Instant latest;

    private GrantLedger(
            EntryCodec codec, long size, Map<Long, AccessGrant> grants, List<String> damaged, Instant latest) {
        this.codec = codec;
        this.size = size;
        this.grants = grants;
        this.damaged = damaged;
        this.latest = latest;
    }

    static GrantLedger empty(ProductId product) {
        return new GrantLedger(new EntryCodec(product), 0, Map.of(), List.of(), Instant.MIN);
    }

    /**
     * Returns a ledger that read more entries.
     *
     * @param requests tells the requests that they are held against; asked where there is a grant, after the entries were put
     */
    GrantLedger and(List<byte[]> entries, Supplier<RequestLedger> requests) {
        if (entries.isEmpty()) {
            return this;
        }
        Map<Long, AccessGrant> next = new LinkedHashMap<>(grants);
        List<String> unread = new ArrayList<>(damaged);
        long number = size;
        Instant last = latest;
        Supplier<RequestLedger> asked = new Once<>(requests);
        for (byte[] entry : entries) {
            Optional<GrantEvent> event = read(entry, number, next, unread);
            Optional<String> fault = event.flatMap(read -> fault(read, next, asked));
            if (fault.isPresent()) {
                unread.add("entry %d of the grants of '%s' does not count: %s"
                        .formatted(number, codec.product(), fault.get()));
            } else if (event.isPresent()) {
                apply(event.get(), next);
                Instant at = at(event.get(), next);
                last = at.isAfter(last) ? at : last;
            }
            number++;
        }
        return new GrantLedger(codec, number, next, List.copyOf(unread), last);
    }

    long size() {
        return size;
    }

    Optional<AccessGrant> find(long number) {
        return Optional.ofNullable(grants.get(number));
    }

    Collection<AccessGrant> all() {
        return List.copyOf(grants.values());
    }

    List<String> damaged() {
        return damaged;
    }

    /** Returns the latest time at which somebody decided something that counts; {@link Instant#MIN} where nobody did. */
    Instant latest() {
        return latest;
    }

    /** Returns what an entry says; empty where it cannot be read. */
    private Optional<GrantEvent> read(byte[] entry, long number, Map<Long, AccessGrant> into, List<String> unread) {
        try {
            return Optional.of(codec.grant(entry));
        } catch (IllegalArgumentException | ArithmeticException e) {
            String which = "entry %d of the grants of '%s' cannot be read: %s"
                    .formatted(number, codec.product(), e.getMessage());
            unread.add(which);
            into.replaceAll((id, grant) ->
                    grant.end().isPresent() ? grant : grant.ended(new Ruling(Ruling.UNREADABLE, grant.from(), which)));
            return Optional.empty();
        }
    }

    private static Optional<String> fault(
            GrantEvent event, Map<Long, AccessGrant> before, Supplier<RequestLedger> requests) {
        if (event instanceof Given given) {
            return EntryChecks.fault(given, requests.get());
        }
        return event instanceof Renewed renewed
                ? EntryChecks.fault(renewed, Optional.ofNullable(before.get(renewed.number())), requests.get())
                : Optional.empty();
    }

    /** Whoever ends a grant says when, and tells no time after that grant. */
    private static Instant at(GrantEvent event, Map<Long, AccessGrant> after) {
        if (event instanceof Given given) {
            return given.grant().approval().at();
        }
        if (event instanceof Renewed renewed) {
            return renewed.basis().approval().at();
        }
        Revoked revoked = (Revoked) event;
        AccessGrant ended = after.get(revoked.number());
        if (ended == null) {
            return Instant.MIN;
        }
        Instant at = revoked.ruling().at();
        return at.isBefore(ended.until()) ? at : ended.until();
    }

    private static void apply(GrantEvent event, Map<Long, AccessGrant> into) {
        if (event instanceof Given given) {
            into.putIfAbsent(given.grant().id().number(), given.grant());
        } else if (event instanceof Renewed renewed) {
            into.computeIfPresent(renewed.number(), (id, grant) -> renewed(grant, renewed));
        } else if (event instanceof Revoked revoked) {
            into.computeIfPresent(
                    revoked.number(), (id, grant) -> isRevoked(grant) ? grant : grant.ended(revoked.ruling()));
        }
    }

    private static AccessGrant renewed(AccessGrant grant, Renewed renewed) {
        boolean isLater = renewed.until().isAfter(grant.until());
        return isRevoked(grant) ? grant : (isLater ? grant.until(renewed.until()) : grant).on(renewed.basis());
    }

    /** Whoever ended a grant ended it for good; what cannot be read did only perhaps. */
    private static boolean isRevoked(AccessGrant grant) {
        return grant.end().filter(end -> !end.by().equals(Ruling.UNREADABLE)).isPresent();
    }
}
