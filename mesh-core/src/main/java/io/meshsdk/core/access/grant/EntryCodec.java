package io.meshsdk.core.access.grant;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.Classification;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.GrantEvent.Revoked;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes entries of the journals of one product and reads them back, equal.
 *
 * @param product the product whose journals these are; an entry of another one's is refused
 */
record EntryCodec(ProductId product) {
    private static final String BY = "requester";
    private static final String GRANTEE = "grantee";
    private static final String CLASS = "classification";
    private static final String ASKED = "asked";
    private static final String DECIDED = "decided";
    private static final String GIVEN = "given";
    private static final String RENEWED = "renewed";
    private static final String REVOKED = "revoked";

    byte[] write(RequestEvent event) {
        if (event instanceof Asked asked) {
            EntryJson entry = EntryJson.of(product, ASKED);
            write(BY, asked.by(), entry);
            write(GRANTEE, asked.grantee(), entry);
            write(asked.terms(), entry);
            return entry.put("purpose", asked.purpose()).put("at", asked.at()).bytes();
        }
        Decided decided = (Decided) event;
        EntryJson entry =
                EntryJson.of(product, DECIDED).put("request", decided.request()).put("outcome", decided.outcome());
        write(decided.basis(), entry);
        return entry.bytes();
    }

    /** @throws IllegalArgumentException if the bytes are no such entry of the product */
    RequestEvent request(byte[] bytes) {
        EntryJson entry = EntryJson.read(product, bytes);
        RequestEvent event = switch (entry.text("kind")) {
            case ASKED -> asked(entry);
            case DECIDED ->
                new Decided(
                        entry.number("request"),
                        entry.word("outcome", State.class),
                        basis(entry, entry.text("contract")));
            default -> throw new IllegalArgumentException("its kind is unknown");
        };
        entry.requireNothingElse();
        return event;
    }

    private static Asked asked(EntryJson entry) {
        Grantee grantee = grantee(GRANTEE, entry);
        Grantee by = entry.isOfFirstForm() ? grantee : grantee(BY, entry);
        return new Asked(by, grantee, terms(entry), entry.text("purpose"), entry.instant("at"));
    }

    byte[] write(GrantEvent event) {
        if (event instanceof Given given) {
            return write(given.grant());
        }
        if (event instanceof Renewed renewed) {
            EntryJson entry = EntryJson.of(product, RENEWED)
                    .put("number", renewed.number())
                    .put("until", renewed.until());
            write(renewed.basis(), entry);
            return entry.bytes();
        }
        Revoked revoked = (Revoked) event;
        EntryJson entry = EntryJson.of(product, REVOKED).put("number", revoked.number());
        write(revoked.ruling(), entry);
        return entry.bytes();
    }

    private byte[] write(AccessGrant grant) {
        EntryJson entry = EntryJson.of(product, GIVEN).put("number", grant.id().number());
        write(GRANTEE, grant.grantee(), entry);
        write(grant.terms(), entry);
        write(grant.basis(), entry);
        return entry.put("purpose", grant.purpose())
                .put("from", grant.from())
                .put("until", grant.until())
                .bytes();
    }

    /** @throws IllegalArgumentException if the bytes are no such entry of the product */
    GrantEvent grant(byte[] bytes) {
        EntryJson entry = EntryJson.read(product, bytes);
        GrantEvent event = switch (entry.text("kind")) {
            case GIVEN -> new Given(readGrant(entry));
            case RENEWED -> renewed(entry);
            case REVOKED -> new Revoked(entry.number("number"), ruling(entry));
            default -> throw new IllegalArgumentException("its kind is unknown");
        };
        entry.requireNothingElse();
        return event;
    }

    /** The first form does not tell under which version somebody renewed. */
    private static Renewed renewed(EntryJson entry) {
        String contract = entry.isOfFirstForm() ? "" : entry.text("contract");
        return new Renewed(entry.number("number"), entry.instant("until"), basis(entry, contract));
    }

    private AccessGrant readGrant(EntryJson entry) {
        return new AccessGrant(
                new AccessId(product, entry.number("number")),
                grantee(GRANTEE, entry),
                terms(entry),
                entry.text("purpose"),
                entry.instant("from"),
                entry.instant("until"),
                basis(entry, entry.text("contract")),
                Optional.empty());
    }

    private static void write(String whose, Grantee grantee, EntryJson entry) {
        entry.put(whose + "Kind", grantee.kind())
                .put(whose + "Domain", grantee.domain())
                .put(whose + "Name", grantee.name());
    }

    private static Grantee grantee(String whose, EntryJson entry) {
        return new Grantee(
                entry.word(whose + "Kind", Grantee.Kind.class),
                entry.text(whose + "Domain"),
                entry.text(whose + "Name"));
    }

    private static void write(GrantBasis basis, EntryJson entry) {
        write(basis.approval(), entry);
        entry.put("contract", basis.contract())
                .put("ports", basis.ports().stream().map(EntryCodec::part).toList());
    }

    /** What is of the first form does not tell what was demanded: it covers no port. */
    private static GrantBasis basis(EntryJson entry, String contract) {
        List<GrantedPort> ports = entry.isOfFirstForm() ? List.of() : entry.parts("ports", EntryCodec::port);
        return new GrantBasis(ruling(entry), contract, ports);
    }

    private static EntryJson part(GrantedPort port) {
        List<EntryJson> sensitive = port.sensitive().entrySet().stream()
                .map(field -> EntryJson.part().put("field", field.getKey()).put(CLASS, field.getValue()))
                .toList();
        return EntryJson.part()
                .put("port", port.port().name())
                .put("major", port.port().major())
                .put(CLASS, port.classification())
                .put("approvalFields", port.approvalFields())
                .put("sensitive", sensitive);
    }

    private static GrantedPort port(EntryJson part) {
        Map<String, Classification> sensitive = new TreeMap<>();
        part.parts("sensitive", field -> Map.entry(field.text("field"), field.word(CLASS, Classification.class)))
                .forEach(field -> sensitive.merge(
                        field.getKey(), field.getValue(), (one, other) -> one.isAtLeast(other) ? other : one));
        return new GrantedPort(
                new PortKey(part.text("port"), Math.toIntExact(part.number("major"))),
                part.word(CLASS, Classification.class),
                part.texts("approvalFields"),
                sensitive);
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
