package io.meshsdk.core.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.decision.AccessRule.Effect;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The evaluation of access, against the naive one. */
final class AccessEvaluationProperties {
    private static final ProductId ORDERS = new ProductId("sales", "orders");
    private static final List<String> DOMAINS = List.of("sales", "marketing", "finance");
    private static final List<String> ROLES = List.of("auditor", "contractor", "admin");
    private static final List<String> FIELDS = List.of("id", "email", "ssn");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Property(tries = 100_000)
    void decide_aRandomQuestion_agreesWithTheNaiveEvaluation(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> grants) {
        NaiveAccess naive = new NaiveAccess(principal, "sales", contract, grants);

        assertThat(decide(AccessAct.WRITE, principal, contract, grants).isAllowed())
                .isEqualTo(naive.mayWrite());
        assertThat(decide(AccessAct.DISCOVER, principal, contract, grants).isAllowed())
                .isEqualTo(naive.mayDiscover());
        AccessDecision read = decide(AccessAct.READ, principal, contract, grants);
        assertThat(read.isAllowed()).isEqualTo(naive.mayRead());
        FIELDS.forEach(field -> assertThat(seen(read, field)).isEqualTo(naive.sees(field)));
    }

    @Property(tries = 10_000)
    void decide_aRandomQuestion_namesTheRulesThatDecided(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> grants,
            @ForAll AccessAct act) {
        AccessDecision decision = decide(act, principal, contract, grants);

        assertThat(decision.reason()).isNotBlank();
        assertThat(decision.describe()).contains(decision.reason());
        assertThat(decision.rules()).extracting(AccessDecision.Spoken::rule).isSorted();
        boolean forbids = decision.rules().stream()
                .anyMatch(spoken -> spoken.rule().effect() == Effect.FORBIDS);
        assertThat(decision.isAllowed() && forbids).isFalse();
        if (decision.isAllowed()) {
            assertThat(decision.rules())
                    .anySatisfy(spoken -> assertThat(spoken.because()).isEqualTo(decision.reason()));
        }
    }

    @Property(tries = 10_000)
    void decide_withADenialMore_allowsNothingMore(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> grants,
            @ForAll AccessAct act) {
        AccessPolicy policy = contract.access();
        for (AccessPolicy stricter : List.of(
                policy.denyDomains("finance"),
                policy.denyRoles("auditor"),
                policy.denyPrincipals("marketing/ada"),
                policy.demandVerified(),
                policy.approvalFor("email"))) {
            AccessDecision less = decide(act, principal, contract.access(stricter), grants);
            AccessDecision more = decide(act, principal, contract, grants);

            assertThat(less.isAllowed() && !more.isAllowed()).isFalse();
            FIELDS.forEach(field -> assertThat(rank(seen(less, field))).isLessThanOrEqualTo(rank(seen(more, field))));
        }
    }

    @Property(tries = 10_000)
    void and_ofTwoContracts_showsNoMoreThanEither(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract then,
            @ForAll("contracts") DataContract today,
            @ForAll("grants") List<AccessGrant> grants) {
        ReadDecision one = AccessRules.read(principal, ORDERS, then, grants);
        ReadDecision other = AccessRules.read(principal, ORDERS, today, grants);

        for (String field : FIELDS) {
            int both = rank(seen(one.and(other), field));
            assertThat(both).isEqualTo(Math.min(rank(seen(one, field)), rank(seen(other, field))));
            assertThat(rank(seen(other.and(one), field))).isEqualTo(both);
        }
    }

    private static AccessDecision decide(
            AccessAct act, Principal principal, DataContract contract, List<AccessGrant> grants) {
        return AccessEvaluation.decide(act, principal, ORDERS, contract, grants);
    }

    private static String seen(AccessDecision read, String field) {
        if (!read.isAllowed() || read.act() != AccessAct.READ) {
            return "nothing";
        }
        return seen(read.sight(), field);
    }

    private static String seen(ReadDecision read, String field) {
        return read.fold(clear -> "clear", masked -> seen(masked.sight(), field), none -> "nothing");
    }

    private static String seen(FieldSight sight, String field) {
        return switch (sight.of(field)) {
            case CLEAR -> "clear";
            case MASKED -> "masked";
            case WITHHELD -> "withheld";
        };
    }

    private static int rank(String seen) {
        return List.of("nothing", "withheld", "masked", "clear").indexOf(seen);
    }

    @Provide
    Arbitrary<Principal> principals() {
        Arbitrary<Principal> people = Combinators.combine(Arbitraries.of("ada", "eve"), Arbitraries.of(DOMAINS))
                .as(Principal::user);
        Arbitrary<Principal> all = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, people), net.jqwik.api.Tuple.of(1, Arbitraries.just(Principal.anonymous())));
        return Combinators.combine(all, Arbitraries.of(ROLES).set(), Arbitraries.of(true, false))
                .as((principal, roles, verified) -> {
                    Principal known = principal.withRoles(roles.toArray(String[]::new));
                    return verified && known.kind() != Principal.Kind.ANONYMOUS ? known.verifiedBy("oidc") : known;
                });
    }

    @Provide
    Arbitrary<DataContract> contracts() {
        return Combinators.combine(
                        some(DOMAINS),
                        some(ROLES),
                        denials(),
                        some(ROLES),
                        some(FIELDS),
                        Arbitraries.of(Classification.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false))
                .as((domains, roles, denial, needed, fields, level, hidden, verified) -> {
                    AccessPolicy policy = denial.on(AccessPolicy.consumers(array(domains)).roles(array(roles)))
                            .requireRoles(array(needed))
                            .approvalFor(array(fields));
                    policy = hidden ? policy.hidden() : policy;
                    return DataContract.of(Schema.of(Field.string("id"), Field.string("email"), Field.string("ssn")))
                            .classified(level)
                            .access(verified ? policy.demandVerified() : policy);
                });
    }

    @Provide
    Arbitrary<List<AccessGrant>> grants() {
        Arbitrary<AccessGrant> grant = Combinators.combine(
                        Arbitraries.of(AccessLevel.class), Arbitraries.of(FIELDS).set())
                .as(AccessEvaluationProperties::grant);
        return grant.list().ofMaxSize(2);
    }

    private static AccessGrant grant(AccessLevel level, Set<String> fields) {
        AccessTerms terms = new AccessTerms(level, "", level == AccessLevel.DISCOVER ? Set.of() : fields, 1);
        return new AccessGrant(
                new AccessId(ORDERS, 0),
                new Grantee(Principal.Kind.USER, "marketing", "ada"),
                terms,
                "a test",
                NOON,
                NOON.plus(Duration.ofDays(1)),
                new Ruling("user:sales/eve", NOON, ""),
                "1.0.0",
                Optional.empty());
    }

    /** Often nothing, since a denial decides alone. */
    private static Arbitrary<Denial> denials() {
        Arbitrary<Denial> some = Combinators.combine(
                        some(DOMAINS), some(ROLES), some(List.of("marketing/ada", "sales/eve", "finance/ada")))
                .as(Denial::new);
        return Arbitraries.oneOf(Arbitraries.just(new Denial(Set.of(), Set.of(), Set.of())), some);
    }

    private static Arbitrary<Set<String>> some(List<String> words) {
        return Arbitraries.subsetOf(words).map(subset -> (Set<String>) new TreeSet<>(subset));
    }

    private static String[] array(Set<String> words) {
        List<String> all = new ArrayList<>(words);
        return Arrays.copyOf(all.toArray(), all.size(), String[].class);
    }

    private record Denial(Set<String> domains, Set<String> roles, Set<String> principals) {
        AccessPolicy on(AccessPolicy policy) {
            return policy.denyDomains(array(domains)).denyRoles(array(roles)).denyPrincipals(array(principals));
        }
    }
}
