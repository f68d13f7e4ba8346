package io.meshsdk.core.access.grant;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.GrantEvent.Revoked;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.identity.ProductId;
import java.util.Optional;

/**
 * Writes entries of the journals of one product and reads them back, equal.
 *
 * @param product the product whose journals these are; an entry of another one's is refused
 */
record EntryCodec(ProductId product) {
    private static final String ASKED = "asked";
    private static final String DECIDED = "decided";
    private static final String GIVEN = "given";
    private static final String RENEWED = "renewed";
    private static final String REVOKED = "revoked";

    byte[] write(RequestEvent event) {
        if (event instanceof Asked asked) {
            EntryJson entry = EntryJson.of(product, ASKED);
            write(asked.by(), entry);
            write(asked.terms(), entry);
            return entry.put("purpose", asked.purpose()).put("at", asked.at()).bytes();
        }
        Decided decided = (Decided) event;
        EntryJson entry =
                EntryJson.of(product, DECIDED).put("request", decided.request()).put("outcome", decided.outcome());
        write(decided.ruling(), entry);
        return entry.put("contract", decided.contract()).bytes();
    }

    /** @throws IllegalArgumentException if the bytes are no such entry of the product */
    RequestEvent request(byte[] bytes) {
        EntryJson entry = EntryJson.read(product, bytes);
        RequestEvent event =
                switch (entry.text("kind")) {
                    case ASKED ->
                        new Asked(grantee(entry), terms(entry), entry.text("purpose"), entry.instant("at"));
                    case DECIDED ->
                        new Decided(
                                entry.number("request"),
                                entry.word("outcome", State.class),
                                ruling(entry),
                                entry.text("contract"));
                    default -> throw new IllegalArgumentException("its kind is unknown");
                };
        entry.requireNothingElse();
        return event;
    }

    byte[] write(GrantEvent event) {
        if (event instanceof Given given) {
            return write(given.grant());
        }
        if (event instanceof Renewed renewed) {
            EntryJson entry =
                    EntryJson.of(product, RENEWED).put("number", renewed.number()).put("until", renewed.until());
            write(renewed.ruling(), entry);
            return entry.bytes();
        }
        Revoked revoked = (Revoked) event;
        EntryJson entry = EntryJson.of(product, REVOKED).put("number", revoked.number());
        write(revoked.ruling(), entry);
        return entry.bytes();
    }

    private byte[] write(AccessGrant grant) {
        EntryJson entry = EntryJson.of(product, GIVEN).put("number", grant.id().number());
        write(grant.grantee(), entry);
        write(grant.terms(), entry);
        write(grant.approval(), entry);
        return entry.put("purpose", grant.purpose())
                .put("from", grant.from())
                .put("until", grant.until())
                .put("contract", grant.contract())
                .bytes();
    }

    /** @throws IllegalArgumentException if the bytes are no such entry of the product */
    GrantEvent grant(byte[] bytes) {
        EntryJson entry = EntryJson.read(product, bytes);
        GrantEvent event =
                switch (entry.text("kind")) {
                    case GIVEN -> new Given(readGrant(entry));
                    case RENEWED -> new Renewed(entry.number("number"), entry.instant("until"), ruling(entry));
                    case REVOKED -> new Revoked(entry.number("number"), ruling(entry));
                    default -> throw new IllegalArgumentException("its kind is unknown");
                };
        entry.requireNothingElse();
        return event;
    }

    private AccessGrant readGrant(EntryJson entry) {
        return new AccessGrant(
                new AccessId(product, entry.number("number")),
                grantee(entry),
                terms(entry),
                entry.text("purpose"),
                entry.instant("from"),
                entry.instant("until"),
                ruling(entry),
                entry.text("contract"),
                Optional.empty());
    }

    private static void write(Grantee grantee, EntryJson entry) {
        entry.put("granteeKind", grantee.kind())
                .put("granteeDomain", grantee.domain())
                .put("granteeName", grantee.name());
    }

    private static Grantee grantee(EntryJson entry) {
        return new Grantee(
                entry.word("granteeKind", Principal.Kind.class),
                entry.text("granteeDomain"),
                entry.text("granteeName"));
    }

    private static void write(AccessTerms terms, EntryJson entry) {
        entry.put("level", terms.level())
                .put("port", terms.port())
                .put("fields", terms.fields())
                .put("days", terms.days());
    }

    private static AccessTerms terms(EntryJson entry) {
        return new AccessTerms(
                entry.word("level", AccessLevel.class), entry.text("port"), entry.texts("fields"), entry.days("days"));
    }

    private static void write(Ruling ruling, EntryJson entry) {
        entry.put("by", ruling.by()).put("decidedAt", ruling.at()).put("reason", ruling.reason());
    }

    private static Ruling ruling(EntryJson entry) {
        return new Ruling(entry.text("by"), entry.instant("decidedAt"), entry.text("reason"));
    }
}
