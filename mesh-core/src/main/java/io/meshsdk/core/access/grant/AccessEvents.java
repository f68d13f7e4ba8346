package io.meshsdk.core.access.grant;

import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.identity.ProductId;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Tells the audit of requests and grants. Purposes and reasons are not told: they are free words, and may name people.
 *
 * @param product the product
 * @param by who acts
 * @param audit who hears of it, before it happens
 */
record AccessEvents(ProductId product, Principal by, Consumer<? super AuditEvent> audit) {
    private static final String ACT = "act";
    private static final String GRANTEE = "grantee";

    void asked(Asked asked) {
        AuditEvent event = terms(event(AuditKind.REQUEST, "ask"), asked.terms());
        audit.accept(asked.grantee().isGroup() ? grantee(event, asked.grantee()) : event);
    }

    void decided(AccessRequest request, Decided decided) {
        AuditEvent event = event(AuditKind.REQUEST, decided.outcome().name().toLowerCase(Locale.ROOT))
                .detail("request", request.id().toString())
                .detail("automatic", isAutomatic(decided) ? "yes" : "no");
        audit.accept(grantee(event, request.grantee()));
    }

    void given(AccessGrant grant) {
        audit.accept(terms(of(grant, "give"), grant.terms())
                .detail("until", grant.until().toString()));
    }

    void changed(AccessGrant grant, GrantEvent event) {
        audit.accept(
                event instanceof Renewed renewed
                        ? of(grant, "renew").detail("until", renewed.until().toString())
                        : of(grant, "revoke"));
    }

    private AuditEvent of(AccessGrant grant, String act) {
        return grantee(event(AuditKind.GRANT, act).detail("grant", grant.id().toString()), grant.grantee());
    }

    /** A person is told under a pseudonym; a group is nobody in particular. */
    private static AuditEvent grantee(AuditEvent event, Grantee grantee) {
        return grantee.principal()
                .map(principal -> event.party(GRANTEE, principal))
                .orElseGet(() -> event.detail(GRANTEE, grantee.toString()));
    }

    private AuditEvent event(AuditKind kind, String act) {
        return AuditEvent.of(kind, by).product(product).detail(ACT, act);
    }

    private static AuditEvent terms(AuditEvent event, AccessTerms terms) {
        AuditEvent told = event.detail("level", terms.level().name().toLowerCase(Locale.ROOT))
                .detail("days", terms.days());
        told = terms.port().isEmpty() ? told : told.detail("port", terms.port());
        return terms.fields().isEmpty() ? told : told.detail("fields", String.join(",", terms.fields()));
    }

    private static boolean isAutomatic(Decided decided) {
        return decided.ruling().by().equals(Ruling.AUTOMATIC);
    }
}
