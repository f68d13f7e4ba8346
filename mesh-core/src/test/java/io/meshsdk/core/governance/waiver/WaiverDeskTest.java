package io.meshsdk.core.governance.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.error.ConflictException;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class WaiverDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration DAYS = Duration.ofDays(20);
    private static final Principal ANN = Principal.user("ann", "sales");
    private static final Principal OWNER = Principal.user("olga", "platform").withRoles(PolicyOwner.ROLE);

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private WaiverRules rules = WaiverRules.usual().longest(Duration.ofDays(30));
    private Instant now = NOW;

    private PolicySet policies() {
        return PolicySet.empty().and(List.of(new Grumbling(rules), new Failing()));
    }

    private WaiverDesk desk(Principal actor) {
        WaiverJournal journal = new WaiverJournal(catalog, "sales");
        return new WaiverDesk(journal, policies(), actor, product -> TrustedTime.of(now, TrustedTime.USUAL_SKEW));
    }

    private Waiver request(DataProduct product) {
        return desk(ANN).request(product, "grumbling", Grumbling.FOUND, DAYS, "the old system ends in spring");
    }

    private Waiver given(DataProduct product) {
        return desk(OWNER).approve(request(product).id());
    }

    private PolicyReport judge(DataProduct product) {
        Rulebook waiving =
                new WaivingRulebook(Rulebook.of(policies()), catalog, TrustedTime.USUAL_SKEW, Optional::empty);
        return waiving.inForce(Optional.empty()).judge(Inquiry.of(product, EnforcementPoint.DESIGN, now));
    }

    private static DataProduct orders(String version, String description, Field... more) {
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales-data-team@company.com")
                .description(description)
                .schema(Schema.of(Field.string("order_id").primaryKey().describedAs(description))
                        .and(List.of(more)))
                .build();
    }

    private static DataProduct orders() {
        return orders("1.0.0", "Orders of the shop");
    }

    @Nested
    final class Judging {
        @Test
        void approve_whereTheCouncilsPoliciesCannotBeReliedOn_isRefused() {
            Waiver asked = request(orders());
            PolicySet unreliable = policies().and(List.of(new Unreliable()));
            WaiverDesk desk = new WaiverDesk(
                    new WaiverJournal(catalog, "sales"),
                    unreliable,
                    OWNER,
                    product -> TrustedTime.of(now, TrustedTime.USUAL_SKEW));

            assertThatThrownBy(() -> desk.approve(asked.id()))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("council");
        }

        @Test
        void judge_aWaivedViolation_isToldAsWaivedAndBlocksNothing() {
            Waiver waiver = given(orders());
            PolicyReport report = judge(orders());

            assertThat(report.waived()).singleElement().satisfies(waived -> {
                assertThat(waived.violation()).isEqualTo(Grumbling.FOUND);
                assertThat(waived.waiver()).isEqualTo(waiver.id());
                assertThat(waived.until()).isEqualTo(NOW.plus(DAYS));
            });
            assertThat(report.violations()).extracting(Violation::code).containsExactly("policy-failed");
        }

        @Test
        void judge_aWaiverThatIsOnlyAskedFor_doesNotHold() {
            var unused = request(orders());

            assertThat(judge(orders()).violations()).contains(Grumbling.FOUND);
        }

        @Test
        void judge_whenItsTimeIsOver_doesNotHold() {
            var unused = given(orders());
            now = NOW.plus(DAYS);

            assertThat(judge(orders()).violations()).contains(Grumbling.FOUND);
        }

        @Test
        void judge_aProductOfOtherTexts_stillHolds() {
            var unused = given(orders());

            assertThat(judge(orders("1.0.1", "Orders of the shop, and of the stores"))
                            .waived())
                    .hasSize(1);
        }

        @Test
        void judge_aProductThatPromisesSomethingElse_lapses() {
            var unused = given(orders());

            assertThat(judge(orders("1.1.0", "Orders of the shop", Field.string("email")))
                            .violations())
                    .contains(Grumbling.FOUND);
        }

        @Test
        void judge_aProductWhoseServiceLevelsHoldOfSomethingElse_lapses() {
            DataProduct promising = promising(Optional.of("orders.order_id"), Optional.empty(), "as agreed");
            var unused = given(promising);

            assertThat(judge(promising(Optional.of("orders.order_id"), Optional.empty(), "in other words"))
                            .waived())
                    .hasSize(1);
            assertThat(judge(promising(Optional.of("orders"), Optional.empty(), "as agreed"))
                            .waived())
                    .isEmpty();
            assertThat(judge(promising(Optional.of("orders.order_id"), Optional.of("0 4 * * *"), "as agreed"))
                            .waived())
                    .isEmpty();
        }

        @Test
        void judge_anotherValueOfACustomProperty_byWhichPoliciesGo_doesNotHold() {
            var unused = given(kept("analytical", "for finance"));

            assertThat(judge(kept("analytical", "for finance and sales")).waived())
                    .hasSize(1);
            assertThat(judge(kept("trash", "for finance")).waived()).isEmpty();
        }

        private static DataProduct kept(String as, String why) {
            CustomProperty property = new CustomProperty(
                    Optional.empty(), "retentionClass", Value.of(as), Optional.of(why), Optional.empty());
            DataProduct orders = orders();
            return orders.toBuilder()
                    .contract(orders.contract().annotated(Annotations.none().with(property)))
                    .build();
        }

        private static DataProduct promising(Optional<String> element, Optional<String> schedule, String words) {
            ServiceLevel.Terms terms = new ServiceLevel.Terms(
                    element, Optional.empty(), Optional.of(words), schedule, Optional.empty(), Annotations.none());
            return orders().toBuilder()
                    .sla(ServiceLevels.freshness("PT1H").under(terms))
                    .build();
        }

        @Test
        void judge_anotherMajorOfTheProduct_doesNotHold() {
            var unused = given(orders());

            assertThat(judge(orders("2.0.0", "Orders of the shop")).violations())
                    .contains(Grumbling.FOUND);
        }

        @Test
        void judge_aWaiverTakenBack_doesNotHold() {
            String id = given(orders()).id();
            var unused = desk(OWNER).revoke(id);

            assertThat(judge(orders()).violations()).contains(Grumbling.FOUND);
        }

        @Test
        void revoke_underAClockFarBehindTheJournal_endsItAllTheSame() {
            String id = given(orders()).id();
            now = NOW.minus(Duration.ofDays(1));

            var unused = desk(OWNER).revoke(id);

            now = NOW;
            assertThat(judge(orders()).violations()).contains(Grumbling.FOUND);
        }

        @Test
        void judge_rulesThatBecameStricter_endItEarlier() {
            var unused = given(orders());
            rules = rules.longest(Duration.ofDays(5));
            now = NOW.plus(Duration.ofDays(6));

            assertThat(judge(orders()).violations()).contains(Grumbling.FOUND);
        }

        @Test
        void judge_aPolicyThatMayNotBeWaivedAnyMore_doesNotHold() {
            var unused = given(orders());
            rules = WaiverRules.none();

            assertThat(judge(orders()).violations()).contains(Grumbling.FOUND);
        }

        @Test
        void judge_aClockFarBehindTheJournal_waivesNothingAndSaysSo() {
            var unused = given(orders());
            now = NOW.minus(Duration.ofMinutes(6));

            assertThat(judge(orders()).violations())
                    .filteredOn(found -> found.code().equals(Grumbling.FOUND.code()))
                    .singleElement()
                    .extracting(Violation::message)
                    .asString()
                    .contains("No waiver of it holds", now.toString(), NOW.toString(), "clockSkew");
        }

        @Test
        void given_underRulesThatBecameStricter_isToldUntilItEndsByThem() {
            Waiver waiver = given(orders());
            rules = rules.longest(Duration.ofDays(5));
            now = NOW.plus(Duration.ofDays(5)).minusMillis(1);
            assertThat(listed(now)).containsExactly(waiver);
            now = NOW.plus(Duration.ofDays(5));

            assertThat(listed(now)).isEmpty();
        }

        @Test
        void given_atAClockThatWasSetBack_isToldByTheLatestTimeOnRecord() {
            Waiver waiver = given(orders());

            assertThat(listed(NOW.plus(DAYS).minusMillis(1))).containsExactly(waiver);
            assertThat(listed(NOW.plus(DAYS))).isEmpty();
        }

        private List<Waiver> listed(Instant recorded) {
            TrustedTime time = TrustedTime.of(NOW, TrustedTime.USUAL_SKEW).and(Optional.of(recorded));
            return new WaiverJournal(catalog, "sales").given(orders(), WaiverDeskTest.this::policies, () -> time);
        }

        @Test
        void judge_aClockALittleBehindTheJournal_goesByTheJournal() {
            var unused = given(orders());
            now = NOW.minus(Duration.ofMinutes(4));

            assertThat(judge(orders()).waived()).hasSize(1);
        }

        @Test
        void judge_anAuditLaterThanTheEnd_doesNotHold() {
            var unused = given(orders());
            Rulebook waiving = new WaivingRulebook(
                    Rulebook.of(policies()), catalog, Duration.ofDays(365), () -> Optional.of(NOW.plus(DAYS)));

            assertThat(waiving.inForce(Optional.empty())
                            .judge(Inquiry.of(orders(), EnforcementPoint.DESIGN, NOW))
                            .violations())
                    .contains(Grumbling.FOUND);
        }

        @Test
        void judge_aPolicyThatFails_isNeverWaived() {
            Violation failed = judge(orders()).violations().stream()
                    .filter(found -> found.code().equals("policy-failed"))
                    .findFirst()
                    .orElseThrow();
            String id = desk(ANN)
                    .request(orders(), "failing", failed, DAYS, "it will be mended")
                    .id();
            var unused = desk(OWNER).approve(id);

            assertThat(judge(orders()).violations()).contains(failed);
        }
    }

    @Nested
    final class Asking {
        @Test
        void request_byAnotherDomain_isRefused() {
            assertThatThrownBy(() -> desk(OWNER).request(orders(), "grumbling", Grumbling.FOUND, DAYS, "please"))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void request_longerThanThePolicyAllows_isRefused() {
            assertThatThrownBy(() ->
                            desk(ANN).request(orders(), "grumbling", Grumbling.FOUND, Duration.ofDays(31), "please"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'grumbling'", "PT720H");
        }

        @Test
        void request_ofAPolicyThatMayNotBeWaived_isRefused() {
            rules = WaiverRules.none();

            assertThatThrownBy(() -> request(orders()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("may not be waived");
        }

        @Test
        void request_ofAPolicyThatIsNotInForce_isRefused() {
            assertThatThrownBy(() -> desk(ANN).request(orders(), "nobodys", Grumbling.FOUND, DAYS, "please"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'nobodys'", "grumbling");
        }

        @Test
        void request_withoutAReason_isRefused() {
            assertThatThrownBy(() -> desk(ANN).request(orders(), "grumbling", Grumbling.FOUND, DAYS, " "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("why");
        }
    }

    @Nested
    final class Deciding {
        @Test
        void approve_bySomebodyElseWhoOwnsThePolicy_saysWhoAndUntilWhen() {
            Waiver waiver = given(orders());

            assertThat(waiver.state()).isEqualTo(Waiver.State.APPROVED);
            assertThat(waiver.request().by()).isEqualTo("user:sales/ann");
            assertThat(waiver.approval())
                    .contains(new Waiver.Approval("user:platform/olga", PolicyOwner.anywhere(), NOW, NOW.plus(DAYS)));
            assertThat(desk(ANN).list()).containsExactly(waiver);
        }

        @Test
        void approve_byWhoAskedWithAnotherRole_isRefused() {
            String id = request(orders()).id();

            assertThatThrownBy(() -> desk(ANN.withRoles(PolicyOwner.ROLE)).approve(id))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("who asked");
        }

        @Test
        void approve_byWhoAskedAsAnotherKind_isRefused() {
            String id = request(orders()).id();
            Principal service = Principal.service("ann", "sales").withRoles(PolicyOwner.ROLE);

            assertThatThrownBy(() -> desk(service).approve(id))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("who asked");
        }

        @Test
        void approve_byNobodyWhoOwnsThePolicy_isRefused() {
            String id = request(orders()).id();

            assertThatThrownBy(() -> desk(Principal.user("bob", "platform")).approve(id))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContainingAll("'grumbling'", PolicyOwner.ROLE);
        }

        @Test
        void approve_whereEachOfTwoDomainsHasAPolicyOfTheId_isForTheOwnersOfTheOneThatJudged() {
            PolicySet ofDomains = PolicySet.empty().and(List.of(new OfDomain("finance"), new OfDomain("sales")));
            WaiverDesk desk = new WaiverDesk(
                    new WaiverJournal(catalog, "sales"),
                    ofDomains,
                    ANN,
                    product -> TrustedTime.of(now, TrustedTime.USUAL_SKEW));
            String id = desk.request(orders(), "grumbling", Grumbling.FOUND, DAYS, "soon")
                    .id();
            Principal ofFinance = Principal.user("fay", "finance").withRoles(PolicyOwner.ROLE);
            Principal ofSales = Principal.user("sam", "sales").withRoles(PolicyOwner.ROLE);

            assertThatThrownBy(() -> desk.asPrincipal(ofFinance).approve(id))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("domain 'sales'");
            assertThat(desk.asPrincipal(ofSales).approve(id).state()).isEqualTo(Waiver.State.APPROVED);
        }

        @Test
        void approve_moreThanTheDomainMayHold_isRefused() {
            rules = rules.perDomain(1);
            var unused = given(orders());
            String second =
                    request(orders("1.1.0", "Orders", Field.string("email"))).id();

            assertThatThrownBy(() -> desk(OWNER).approve(second))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("holds 1 waivers");
            now = NOW.plus(DAYS);
            assertThat(desk(OWNER).approve(second).state()).isEqualTo(Waiver.State.APPROVED);
        }

        @Test
        void approve_twice_isRefused() {
            String id = given(orders()).id();

            assertThatThrownBy(() -> desk(OWNER).approve(id))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("approved");
        }

        @Test
        void refuse_aRequest_givesNothing() {
            String id = request(orders()).id();

            assertThat(desk(OWNER).refuse(id).state()).isEqualTo(Waiver.State.REFUSED);
            assertThat(judge(orders()).waived()).isEmpty();
        }

        @Test
        void renew_oncePerRule_holdsLongerAndThenNoMore() {
            String id = given(orders()).id();
            now = NOW.plus(Duration.ofDays(10));
            var asked = desk(ANN).renew(id, DAYS, "spring is late");

            assertThat(judge(orders()).waived())
                    .extracting(PolicyReport.Waived::until)
                    .containsExactly(NOW.plus(DAYS));
            Waiver renewed = desk(OWNER).approve(asked.id());
            assertThat(renewed.renewals()).isEqualTo(1);
            assertThat(judge(orders()).waived())
                    .extracting(PolicyReport.Waived::until)
                    .containsExactly(now.plus(DAYS));
            assertThatThrownBy(() -> desk(ANN).renew(id, DAYS, "again"))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("1 times");
        }

        @Test
        void approve_aClockFarBehindTheJournal_isRefused() {
            String id = request(orders()).id();
            now = NOW.minus(Duration.ofDays(1));

            assertThatThrownBy(() -> desk(OWNER).approve(id)).isInstanceOf(ClockBehindException.class);
        }

        @Test
        void approve_anUnknownWaiver_isRefused() {
            assertThatThrownBy(() -> desk(OWNER).approve("sales-7"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sales-7");
        }
    }

    /** Finds the same in each product. */
    private record Grumbling(WaiverRules waivers) implements Policy {
        private static final Violation FOUND =
                Violation.broken("grumble", "product").because("It is not as it should be");

        @Override
        public String id() {
            return "grumbling";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(FOUND);
        }
    }

    /** Finds the same in each product of a domain. */
    private record OfDomain(String domain) implements Policy {
        @Override
        public String id() {
            return "grumbling";
        }

        @Override
        public PolicyScope scope() {
            return PolicyScope.domain(domain);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Grumbling.FOUND);
        }
    }

    /** Never answers. */
    private record Failing() implements Policy {
        @Override
        public String id() {
            return "failing";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            throw new IllegalStateException("broken");
        }
    }
}
