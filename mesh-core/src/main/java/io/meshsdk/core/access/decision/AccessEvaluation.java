package io.meshsdk.core.access.decision;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AccessPolicy.Visibility;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.decision.AccessDecision.Spoken;
import io.meshsdk.core.access.decision.AccessRule.Effect;
import io.meshsdk.core.access.decision.FieldSight.Sight;
import io.meshsdk.identity.ProductId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what a principal may do with the data under one contract of a product. Pure: the same question has the same answer.
 *
 * <p>First come the rules that forbid: what the access policy denies is denied to everybody, the product's own domain included.
 * A principal that nobody vouches for counts as nobody in particular where the policy demands that somebody does. Then any rule
 * that permits is enough: belonging to the domain of the product, public data, being a named consumer, a grant. A named consumer
 * needs a required role where the policy has some, to read; restricted data needs such a role, or a grant. Named consumers find
 * the product in any case, since they may ask for a grant.
 *
 * <p>A grant speaks for what was demanded when it was given or renewed: not for ports and majors that came later, not for data or
 * fields that are more closed by this contract, not for a field that needs an approval only since. One that nobody looked at holds
 * as long as the contract would approve of it. A grant that opens no data any more shows the product still, so that who has it may
 * ask again.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AccessEvaluation {
    private final Principal principal;
    private final ProductId product;
    private final DataContract contract;
    private final AccessPolicy policy;
    private final List<GrantStanding> grants;
    private final boolean isNobody;
    private final List<Spoken> rules = new ArrayList<>();

    private AccessEvaluation(
            Principal principal, ProductId product, DataContract contract, Optional<PortGrants> grants) {
        this.principal = principal;
        this.product = product;
        this.contract = contract;
        this.policy = contract.access();
        this.isNobody = policy.countsAs(principal).kind() == Principal.Kind.ANONYMOUS;
        this.grants = isNobody ? List.of() : grants.map(this::standings).orElse(List.of());
    }

    private List<GrantStanding> standings(PortGrants given) {
        return given.grants().stream()
                .map(grant -> GrantStanding.of(grant, given.port(), contract, principal))
                .toList();
    }

    /** Decides of somebody who has no grant. */
    public static AccessDecision decide(AccessAct act, Principal principal, ProductId product, DataContract contract) {
        return new AccessEvaluation(principal, product, contract, Optional.empty()).decide(act);
    }

    /**
     * Decides.
     *
     * @param grants those that hold for the principal now, of the port that is asked for
     */
    public static AccessDecision decide(
            AccessAct act, Principal principal, ProductId product, DataContract contract, PortGrants grants) {
        return new AccessEvaluation(principal, product, contract, Optional.of(grants)).decide(act);
    }

    private AccessDecision decide(AccessAct act) {
        return switch (act) {
            case DISCOVER -> discover();
            case READ -> read();
            case WRITE -> write();
        };
    }

    private AccessDecision write() {
        denials();
        unverified();
        owner();
        return decided(
                AccessAct.WRITE,
                "'%s' is published by principals of domain '%s' only, and %s"
                        .formatted(product, product.domain(), anonymousOr("%s is not one of them")));
    }

    private AccessDecision read() {
        denials();
        unverified();
        owner();
        publicData();
        consumers();
        grants.stream().filter(GrantStanding::reads).forEach(this::granted);
        fields();
        return decided(AccessAct.READ, notNamed());
    }

    private AccessDecision discover() {
        denials();
        unverified();
        owner();
        publicData();
        if (!isNobody && policy.admits(principal)) {
            named();
        }
        grants.forEach(one -> say(
                AccessRule.GRANT,
                "grant '%s' shows the product".formatted(one.grant().id())));
        if (!isNobody && policy.visibility() == Visibility.DISCOVERABLE) {
            say(AccessRule.DISCOVERABLE, "every principal may find '%s'".formatted(product));
        }
        return decided(
                AccessAct.DISCOVER,
                "only consumers of '%s' may find it, and %s is not one of them".formatted(product, principal));
    }

    private void denials() {
        principal
                .domain()
                .filter(policy.deniedDomains()::contains)
                .ifPresent(domain -> say(
                        AccessRule.DENIED_DOMAIN,
                        "the contract of '%s' denies domain '%s'".formatted(product, domain)));
        principal.roles().stream()
                .filter(policy.deniedRoles()::contains)
                .forEach(role ->
                        say(AccessRule.DENIED_ROLE, "the contract of '%s' denies role '%s'".formatted(product, role)));
        principal
                .domain()
                .map(domain -> domain + "/" + principal.name())
                .filter(policy.deniedPrincipals()::contains)
                .ifPresent(name ->
                        say(AccessRule.DENIED_PRINCIPAL, "the contract of '%s' denies '%s'".formatted(product, name)));
    }

    private void unverified() {
        if (principal.kind() != Principal.Kind.ANONYMOUS && isNobody) {
            say(
                    AccessRule.UNVERIFIED,
                    "the contract of '%s' demands that somebody vouches for who acts, and nobody does for %s"
                            .formatted(product, principal));
        }
    }

    private void owner() {
        if (!isNobody && principal.isOf(product.domain())) {
            say(
                    AccessRule.OWNER_DOMAIN,
                    "%s belongs to domain '%s', which owns '%s'".formatted(principal, product.domain(), product));
        }
    }

    private void publicData() {
        if (contract.classification() == Classification.PUBLIC) {
            say(AccessRule.PUBLIC_DATA, "the data of '%s' is public".formatted(product));
        }
    }

    private void consumers() {
        if (isNobody || !policy.admits(principal)) {
            return;
        }
        boolean isRestricted = contract.classification() == Classification.RESTRICTED;
        if (isRestricted && policy.requiredRoles().isEmpty()) {
            say(
                    AccessRule.APPROVAL_MISSING,
                    "the data of '%s' is restricted, and a consumer needs a grant".formatted(product));
        } else if (!policy.requiredRoles().isEmpty()
                && principal.roles().stream().noneMatch(policy.requiredRoles()::contains)) {
            say(
                    AccessRule.ROLE_MISSING,
                    "a consumer of '%s' needs one of the roles %s".formatted(product, policy.requiredRoles()));
        } else {
            named();
        }
    }

    private void named() {
        boolean byDomain =
                principal.domain().filter(policy.consumerDomains()::contains).isPresent();
        say(
                byDomain ? AccessRule.CONSUMER_DOMAIN : AccessRule.CONSUMER_ROLE,
                "the contract of '%s' names %s of %s as consumer"
                        .formatted(product, byDomain ? "the domain" : "a role", principal));
    }

    private void granted(GrantStanding one) {
        one.suspension()
                .ifPresentOrElse(
                        why -> say(AccessRule.GRANT_SUSPENDED, why),
                        () -> say(
                                AccessRule.GRANT,
                                "grant '%s' opens the data"
                                        .formatted(one.grant().id())));
    }

    private void fields() {
        FieldSight sight = sight();
        sight.withheld()
                .forEach(field -> say(
                        AccessRule.FIELD_WITHHELD,
                        "field '%s' needs an approval of its own, and no grant gives it".formatted(field)));
        sight.clear()
                .forEach(field -> say(AccessRule.FIELD_CLEAR, "a grant shows field '%s' as it is".formatted(field)));
        grants.forEach(one -> one.stale().values().forEach(why -> say(AccessRule.FIELD_SUSPENDED, why)));
    }

    private FieldSight sight() {
        if (rules.stream().anyMatch(spoken -> spoken.rule() == AccessRule.OWNER_DOMAIN)) {
            return FieldSight.allClear();
        }
        Set<String> withheld = new TreeSet<>(policy.approvalFields());
        Set<String> clear = new TreeSet<>();
        for (GrantStanding one : grants) {
            withheld.removeAll(one.approved());
            clear.addAll(one.clear());
        }
        return new FieldSight(Sight.MASKED, clear, withheld);
    }

    private AccessDecision decided(AccessAct act, String otherwise) {
        boolean isForbidden = rules.stream().anyMatch(spoken -> spoken.rule().effect() == Effect.FORBIDS);
        boolean isPermitted = rules.stream()
                .anyMatch(
                        spoken -> spoken.rule().effect() == Effect.PERMITS && spoken.rule() != AccessRule.FIELD_CLEAR);
        boolean isAllowed = isPermitted && !isForbidden;
        List<Spoken> spoken =
                rules.stream().sorted(Comparator.comparing(Spoken::rule)).toList();
        FieldSight sight = isAllowed && act == AccessAct.READ ? sight() : FieldSight.allMasked();
        return new AccessDecision(act, isAllowed, sight, spoken, otherwise);
    }

    private String notNamed() {
        return "the contract of '%s' names neither the domain nor a role of %s as consumer, and its data is %s"
                .formatted(product, principal, contract.classification().name().toLowerCase(Locale.ROOT));
    }

    private String anonymousOr(String text) {
        return isNobody ? "nobody in particular acts" : text.formatted(principal);
    }

    private void say(AccessRule rule, String because) {
        rules.add(new Spoken(rule, because));
    }
}
