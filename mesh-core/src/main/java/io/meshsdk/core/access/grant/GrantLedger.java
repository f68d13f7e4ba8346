package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.GrantEvent.Revoked;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The grants of a product, as far as its journal was read. What cannot be read grants nothing, and might have ended any grant
 * before it: those hold no more until somebody renews them. Immutable.
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

    /** Returns a ledger that read more entries. */
    GrantLedger and(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Map<Long, AccessGrant> next = new LinkedHashMap<>(grants);
        List<String> unread = new ArrayList<>(damaged);
        long number = size;
        Instant last = latest;
        for (byte[] entry : entries) {
            Instant at = read(entry, number++, next, unread).orElse(Instant.MIN);
            last = at.isAfter(last) ? at : last;
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

    /** Returns the latest time at which somebody decided something; {@link Instant#MIN} where nobody did. */
    Instant latest() {
        return latest;
    }

    /** Returns when it was decided what an entry says; empty where it cannot be read. */
    private Optional<Instant> read(byte[] entry, long number, Map<Long, AccessGrant> into, List<String> unread) {
        try {
            GrantEvent event = codec.grant(entry);
            apply(event, into);
            return Optional.of(at(event));
        } catch (IllegalArgumentException | ArithmeticException e) {
            String which = "entry %d of the grants of '%s' cannot be read: %s"
                    .formatted(number, codec.product(), e.getMessage());
            unread.add(which);
            into.replaceAll((id, grant) ->
                    grant.end().isPresent() ? grant : grant.ended(new Ruling(Ruling.UNREADABLE, grant.from(), which)));
            return Optional.empty();
        }
    }

    private static Instant at(GrantEvent event) {
        if (event instanceof Given given) {
            return given.grant().approval().at();
        }
        return event instanceof Renewed renewed
                ? renewed.basis().approval().at()
                : ((Revoked) event).ruling().at();
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
