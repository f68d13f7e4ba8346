package io.meshsdk.core.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.decision.AccessRule.Effect;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
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
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The evaluation of access, against the naive one. */
final class AccessEvaluationProperties {
    private static final ProductId ORDERS = new ProductId("sales", "orders");
    private static final List<String> DOMAINS = List.of("sales", "marketing", "finance");
    private static final List<String> ROLES = List.of("auditor", "contractor", "admin");
    private static final List<String> FIELDS = List.of("id", "email", "ssn");

    @Property(tries = 100_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void decide_aRandomQuestion_agreesWithTheNaiveEvaluation(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("ports") PortKey port,
            @ForAll("grants") List<AccessGrant> all) {
        NaiveAccess naive = new NaiveAccess(principal, "sales", contract, port, all, RandomGrants.NOON);
        PortGrants grants = holding(all, principal, port);

        assertThat(decide(AccessAct.WRITE, principal, contract, grants).isAllowed())
                .isEqualTo(naive.mayWrite());
        assertThat(decide(AccessAct.DISCOVER, principal, contract, grants).isAllowed())
                .isEqualTo(naive.mayDiscover());
        AccessDecision read = decide(AccessAct.READ, principal, contract, grants);
        assertThat(read.isAllowed()).isEqualTo(naive.mayRead());
        FIELDS.forEach(field -> assertThat(seen(read, field)).isEqualTo(naive.sees(field)));
        count("opens data", read.isBy(AccessRule.GRANT));
        count("is suspended", read.isBy(AccessRule.GRANT_SUSPENDED));
        count("does not speak for a field any more", read.isBy(AccessRule.FIELD_SUSPENDED));
        count("shows a field", read.isBy(AccessRule.FIELD_CLEAR));
    }

    /** Some questions have to be of each kind, so that the agreement means something. */
    private static void count(String what, boolean isSo) {
        Statistics.label("a grant " + what).collect(isSo);
        Statistics.label("a grant " + what)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.2));
    }

    @Property(tries = 10_000)
    void decide_aRandomQuestion_namesTheRulesThatDecided(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> all,
            @ForAll AccessAct act) {
        PortGrants grants = holding(all, principal, RandomGrants.DAILY);
        AccessDecision decision = decide(act, principal, contract, grants);

        assertThat(decision.reason()).isNotBlank();
        assertThat(decision.describe()).contains(decision.reason());
        assertThat(decision.rules()).extracting(AccessDecision.Spoken::rule).isSorted();
        boolean forbids =
                decision.rules().stream().anyMatch(spoken -> spoken.rule().effect() == Effect.FORBIDS);
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
            @ForAll("grants") List<AccessGrant> all,
            @ForAll AccessAct act) {
        PortGrants grants = holding(all, principal, RandomGrants.DAILY);
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
            @ForAll("grants") List<AccessGrant> all) {
        PortGrants grants = holding(all, principal, RandomGrants.DAILY);
        ReadDecision one = AccessRules.read(principal, ORDERS, then, grants);
        ReadDecision other = AccessRules.read(principal, ORDERS, today, grants);

        for (String field : FIELDS) {
            int both = rank(seen(one.and(other), field));
            assertThat(both).isEqualTo(Math.min(rank(seen(one, field)), rank(seen(other, field))));
            assertThat(rank(seen(other.and(one), field))).isEqualTo(both);
        }
        AccessDecision joined =
                decide(AccessAct.READ, principal, then, grants).and(decide(AccessAct.READ, principal, today, grants));
        FIELDS.forEach(
                field -> assertThat(seen(ReadDecision.of(joined), field)).isEqualTo(seen(one.and(other), field)));
    }

    @Property(tries = 10_000)
    void decide_underAStricterContract_opensNothingMoreByGrants(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> all,
            @ForAll Classification level) {
        PortGrants grants = holding(all, principal, RandomGrants.DAILY);
        boolean isHigher = level.isAtLeast(contract.classification());
        DataContract closed = isHigher ? contract.classified(level) : contract;

        AccessDecision less = decide(AccessAct.READ, principal, closed, grants);
        AccessDecision more = decide(AccessAct.READ, principal, contract, grants);

        FIELDS.forEach(field -> assertThat(rank(seen(less, field))).isLessThanOrEqualTo(rank(seen(more, field))));
    }

    @Property(tries = 10_000)
    void decide_byAGrantThatIsRenewedToday_opensAllThatItSays(
            @ForAll("principals") Principal principal,
            @ForAll("contracts") DataContract contract,
            @ForAll("grants") List<AccessGrant> all) {
        GrantedPort today =
                GrantedPorts.of(OutputPort.delta("daily").version("1.0.0").contract(contract));
        GrantBasis basis =
                new GrantBasis(new Ruling("user:sales/grace", RandomGrants.NOON, ""), "1.0.0", List.of(today));
        List<AccessGrant> renewed = all.stream().map(grant -> grant.on(basis)).toList();

        AccessDecision read =
                decide(AccessAct.READ, principal, contract, holding(renewed, principal, RandomGrants.DAILY));

        assertThat(read.isBy(AccessRule.GRANT_SUSPENDED)).isFalse();
        assertThat(read.isBy(AccessRule.FIELD_SUSPENDED)).isFalse();
    }

    private static AccessDecision decide(AccessAct act, Principal principal, DataContract contract, PortGrants grants) {
        return AccessEvaluation.decide(act, principal, ORDERS, contract, grants);
    }

    private static PortGrants holding(List<AccessGrant> all, Principal principal, PortKey port) {
        return new PortGrants(
                port,
                all.stream()
                        .filter(grant -> grant.holds(principal, RandomGrants.NOON))
                        .toList());
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
        Arbitrary<Schema> schemas =
                Combinators.combine(field("id"), field("email"), field("ssn")).as(Schema::of);
        return Combinators.combine(policies(), schemas, Arbitraries.of(Classification.class))
                .as((policy, schema, level) ->
                        DataContract.of(schema).classified(level).access(policy));
    }

    private static Arbitrary<AccessPolicy> policies() {
        return Combinators.combine(
                        some(DOMAINS),
                        some(ROLES),
                        denials(),
                        some(ROLES),
                        some(FIELDS),
                        automatic(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false))
                .as((domains, roles, denial, needed, fields, automatic, hidden, verified) -> {
                    AccessPolicy policy = denial.on(
                                    AccessPolicy.consumers(array(domains)).roles(array(roles)))
                            .requireRoles(array(needed))
                            .approvalFor(array(fields));
                    policy = automatic.map(policy::approveAutomatically).orElse(policy);
                    policy = hidden ? policy.hidden() : policy;
                    return verified ? policy.demandVerified() : policy;
                });
    }

    @Provide
    Arbitrary<List<AccessGrant>> grants() {
        return RandomGrants.of(ORDERS, FIELDS.toArray(String[]::new));
    }

    @Provide
    Arbitrary<PortKey> ports() {
        return RandomGrants.ports();
    }

    private static Arbitrary<Optional<AutomaticApproval>> automatic() {
        return Combinators.combine(
                        Arbitraries.of(AccessLevel.DISCOVER, AccessLevel.READ_MASKED), some(List.of("marketing")))
                .as((level, domains) -> AutomaticApproval.upTo(level, 1).domains(array(domains)))
                .optional();
    }

    /** What fields are: open or closed, and personal, masked or neither. */
    private static Arbitrary<Field> field(String name) {
        Field plain = Field.string(name);
        return Arbitraries.of(
                plain,
                plain.pii("some"),
                plain.masked(Mask.redacted()),
                plain.classified(Classification.INTERNAL),
                plain.classified(Classification.RESTRICTED));
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
