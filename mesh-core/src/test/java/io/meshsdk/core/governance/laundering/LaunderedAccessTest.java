package io.meshsdk.core.governance.laundering;

import static io.meshsdk.core.governance.laundering.Products.judge;
import static io.meshsdk.core.governance.laundering.Products.product;
import static io.meshsdk.core.governance.laundering.Products.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who reads what is made of fields, by contracts and by grants. */
final class LaunderedAccessTest {
    private static DataProduct ordersUnder(AccessPolicy access) {
        return product("sales.orders", Field.string("region"), Field.decimal("amount", 18, 2))
                .access(access)
                .build();
    }

    private static DataProduct totalsUnder(AccessPolicy access) {
        return totals().access(access).build();
    }

    private static DataProductBuilder totals() {
        return reading(
                "marketing.totals",
                "sales.orders",
                Field.decimal("total", 18, 2).derivedFrom("sales.orders", "amount"));
    }

    private static List<String> outsiders(AccessPolicy own, AccessPolicy ofSource) {
        return judge(totalsUnder(own), ordersUnder(ofSource)).stream()
                .map(Violation::element)
                .map(element -> element.replace("outputs[daily].access.", ""))
                .toList();
    }

    @Test
    void judge_consumersWithoutTheRolesOfTheSource_areNamed() {
        AccessPolicy source = AccessPolicy.consumers("finance").requireRoles("analyst", "auditor");

        assertThat(outsiders(AccessPolicy.consumers("finance"), source)).containsExactly("requiredRoles");
        assertThat(outsiders(AccessPolicy.consumers("finance").requireRoles("analyst", "intern"), source))
                .containsExactly("requiredRoles");
        assertThat(outsiders(AccessPolicy.consumers("finance").requireRoles("analyst"), source))
                .isEmpty();
        assertThat(outsiders(AccessPolicy.consumers("sales"), source)).isEmpty();
        assertThat(outsiders(AccessPolicy.ownersOnly(), source)).isEmpty();
    }

    @Test
    void judge_consumersNobodyVouchesFor_areNamedWhereTheSourceDemandsIt() {
        AccessPolicy source = AccessPolicy.consumers("finance").demandVerified();

        assertThat(outsiders(AccessPolicy.consumers("finance"), source)).containsExactly("verified");
        assertThat(outsiders(AccessPolicy.consumers("finance").demandVerified(), source))
                .isEmpty();
    }

    @Test
    void judge_consumersOfDataThatNeedsAGrant_areNamed() {
        DataProduct source = ordersUnder(AccessPolicy.consumers("finance")).toBuilder()
                .classified(Classification.RESTRICTED)
                .build();
        DataProduct open = totals().access(AccessPolicy.consumers("finance").requireRoles("analyst"))
                .classified(Classification.RESTRICTED)
                .build();
        DataProduct closed = totals().access(AccessPolicy.consumers("finance"))
                .classified(Classification.RESTRICTED)
                .build();

        assertThat(judge(open, source))
                .extracting(Violation::element)
                .containsExactly("outputs[daily].access.domain.finance");
        assertThat(judge(closed, source)).isEmpty();
    }

    @Test
    void judge_whomTheSourceDenies_isNamedUnlessDeniedToo() {
        AccessPolicy source = AccessPolicy.consumers("finance", "ops")
                .roles("analyst")
                .denyDomains("legal")
                .denyRoles("intern")
                .denyPrincipals("finance/fay");

        assertThat(outsiders(AccessPolicy.consumers("finance"), source))
                .containsExactly("denied.role.intern", "denied.principal");
        assertThat(outsiders(AccessPolicy.ownersOnly().roles("analyst"), source))
                .containsExactly("denied.domain.legal", "denied.role.intern", "denied.principal");
        assertThat(outsiders(AccessPolicy.consumers("ops").denyRoles("intern"), source))
                .isEmpty();
        assertThat(outsiders(AccessPolicy.ownersOnly(), source)).isEmpty();
        assertThat(outsiders(source, source)).isEmpty();
    }

    @Test
    void judge_requestsThatAreApprovedAtOnce_areHeldToTheConsumersOfTheSource() {
        AutomaticApproval all = AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30);
        AccessPolicy source = AccessPolicy.consumers("finance").approveAutomatically(all.domains("ops"));

        assertThat(outsiders(AccessPolicy.ownersOnly().approveAutomatically(all), source))
                .containsExactly("automaticApproval");
        assertThat(outsiders(
                        AccessPolicy.ownersOnly().approveAutomatically(all.domains("finance", "ops", "legal")), source))
                .containsExactly("automaticApproval.legal");
        assertThat(outsiders(
                        AccessPolicy.ownersOnly()
                                .approveAutomatically(AutomaticApproval.upTo(AccessLevel.READ_MASKED, 60)
                                        .domains("ops")),
                        source))
                .containsExactly("automaticApproval.ops");
        assertThat(outsiders(
                        AccessPolicy.ownersOnly()
                                .approveAutomatically(AutomaticApproval.upTo(AccessLevel.DISCOVER, 30)),
                        source))
                .isEmpty();
    }

    @Test
    void judge_whomTheSourceDenies_isNamedWhereRequestsAreApprovedAtOnce() {
        AutomaticApproval all = AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30);
        AccessPolicy open = AccessPolicy.ownersOnly().approveAutomatically(all);
        AccessPolicy source = open.denyDomains("rivals").denyRoles("intern").denyPrincipals("finance/fay");
        AccessPolicy forOps = AccessPolicy.ownersOnly().approveAutomatically(all.domains("ops"));

        assertThat(outsiders(open, source))
                .containsExactly("denied.domain.rivals", "denied.role.intern", "denied.principal");
        assertThat(outsiders(source, source)).isEmpty();
        assertThat(outsiders(forOps, source)).containsExactly("denied.role.intern");
        assertThat(outsiders(forOps.denyRoles("intern"), source)).isEmpty();
        assertThat(outsiders(AccessPolicy.ownersOnly().approveAutomatically(all.domains("marketing")), source))
                .isEmpty();
    }

    @Test
    void judge_requestsThatAreApprovedAtOnceWithoutWhatTheSourceDemands_areNamed() {
        AutomaticApproval all = AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30);
        AccessPolicy forFinance = AccessPolicy.ownersOnly().approveAutomatically(all.domains("finance"));
        AccessPolicy analysts = AccessPolicy.consumers("finance").requireRoles("analyst");
        AccessPolicy verified = AccessPolicy.consumers("finance").demandVerified();

        assertThat(outsiders(forFinance, analysts)).containsExactly("automaticApproval.finance");
        assertThat(outsiders(forFinance.requireRoles("analyst"), analysts))
                .as("a grant opens data without the roles")
                .containsExactly("automaticApproval.finance");
        assertThat(outsiders(forFinance, analysts.approveAutomatically(all))).isEmpty();
        assertThat(outsiders(forFinance, verified)).containsExactly("verified");
        assertThat(outsiders(forFinance.demandVerified(), verified)).isEmpty();
        assertThat(outsiders(AccessPolicy.ownersOnly().approveAutomatically(all.domains("sales")), verified))
                .isEmpty();
    }

    @Test
    void judge_fieldThatNeedsAnApprovalAtItsSource_needsOneHere() {
        AccessPolicy source = AccessPolicy.consumers("finance").approvalFor("amount");

        assertThat(judge(totalsUnder(AccessPolicy.consumers("finance")), ordersUnder(source)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("laundered-approval");
                    assertThat(violation.remedy()).contains(".approvalFor(\"total\")");
                });
        assertThat(outsiders(AccessPolicy.consumers("finance").approvalFor("total"), source))
                .isEmpty();
    }

    @Test
    void judge_fieldWithADotThatNeedsAnApproval_isNotTakenForAStruct() {
        DataProduct orders = ordersUnder(AccessPolicy.consumers("finance").approvalFor("amount"));
        DataProductBuilder totals = reading(
                "marketing.totals",
                "sales.orders",
                Field.struct("total", Field.string("town")),
                Field.decimal("total.sum", 18, 2).derivedFrom("sales.orders", "amount"));

        assertThat(judge(
                        totals.access(AccessPolicy.consumers("finance").approvalFor("total"))
                                .build(),
                        orders))
                .extracting(Violation::code)
                .containsExactly("laundered-approval");
        assertThat(judge(
                        totals.access(AccessPolicy.consumers("finance").approvalFor("total.sum"))
                                .build(),
                        orders))
                .isEmpty();
    }

    private static AccessGrant grant(String product, long number, Grantee grantee, AccessTerms terms) {
        return new AccessGrant(
                new AccessId(ProductId.parse(product), number),
                grantee,
                terms,
                "A look",
                Products.NOW.minusSeconds(60),
                Products.NOW.plusSeconds(60),
                new GrantBasis(new Ruling("user:marketing/max", Products.NOW, "fine"), "1.0.0", List.of()),
                Optional.empty());
    }

    private static AccessGrant grant(String product, long number, String domain, AccessTerms terms) {
        return grant(product, number, lea(domain), terms);
    }

    private static Grantee lea(String domain) {
        return Grantee.of(Principal.user("lea", domain));
    }

    private static AccessGrant ofTotals(Grantee grantee) {
        return grant("marketing.totals", 3, grantee, AccessTerms.readMasked());
    }

    private static AccessGrant ofOrders(Grantee grantee) {
        return grant("sales.orders", 0, grantee, AccessTerms.readMasked());
    }

    private static List<String> granted(AccessGrant... grants) {
        return granted(AccessPolicy.ownersOnly(), AccessPolicy.consumers("finance"), grants);
    }

    private static List<String> granted(AccessPolicy own, AccessPolicy ofSource, AccessGrant... grants) {
        CatalogView catalog = Products.view(
                new DeclassificationJournal(new InMemoryCatalog()), List.of(grants), ordersUnder(ofSource));
        return judge("laundering", totalsUnder(own), catalog).stream()
                .map(Violation::element)
                .toList();
    }

    @Test
    void judge_grantToSomebodyWhomTheSourceDenies_isNamed() {
        AccessPolicy own = AccessPolicy.ownersOnly();
        AccessPolicy source = AccessPolicy.consumers("finance")
                .denyDomains("legal")
                .denyRoles("intern")
                .denyPrincipals("finance/lea", "sales/lea");
        String third = "outputs[daily].access.grant.3";

        for (Grantee denied : List.of(
                lea("finance"),
                lea("sales"),
                lea("legal"),
                Grantee.domain("legal"),
                Grantee.role("finance", "intern"),
                Grantee.domain("finance"))) {
            assertThat(granted(own, source, ofTotals(denied), ofOrders(denied)))
                    .as(denied.toString())
                    .containsExactly(third);
            assertThat(granted(
                            own.denyDomains("legal").denyRoles("intern").denyPrincipals("finance/lea", "sales/lea"),
                            source,
                            ofTotals(denied),
                            ofOrders(denied)))
                    .as(denied.toString())
                    .isEmpty();
        }
        assertThat(granted(own, source, ofTotals(Grantee.of(Principal.user("fay", "finance")))))
                .isEmpty();
    }

    @Test
    void judge_grantToSomebodyWithoutTheRolesOfTheSource_isNamed() {
        AccessPolicy own = AccessPolicy.ownersOnly().requireRoles("analyst");
        AccessPolicy source = AccessPolicy.consumers("finance").requireRoles("analyst");
        String third = "outputs[daily].access.grant.3";

        assertThat(granted(own, source, ofTotals(lea("finance")))).containsExactly(third);
        assertThat(granted(own, source, ofTotals(lea("finance")), ofOrders(lea("finance"))))
                .isEmpty();
        assertThat(granted(own, source, ofTotals(Grantee.domain("finance")))).containsExactly(third);
        assertThat(granted(own, source, ofTotals(Grantee.role("finance", "analyst"))))
                .isEmpty();
        assertThat(granted(own, source, ofTotals(Grantee.role("legal", "analyst"))))
                .containsExactly(third);
        assertThat(granted(own, source.roles("analyst"), ofTotals(Grantee.role("legal", "analyst"))))
                .isEmpty();
    }

    @Test
    void judge_grantToSomebodyOfAGroupThatHasOneOfTheSource_passes() {
        Grantee legal = Grantee.domain("legal");
        Grantee planners = Grantee.role("legal", "planner");
        String third = "outputs[daily].access.grant.3";

        assertThat(granted(ofTotals(lea("legal")), ofOrders(legal))).isEmpty();
        assertThat(granted(ofTotals(planners), ofOrders(legal))).isEmpty();
        assertThat(granted(ofTotals(planners), ofOrders(planners))).isEmpty();
        assertThat(granted(ofTotals(legal), ofOrders(lea("legal")))).containsExactly(third);
        assertThat(granted(ofTotals(lea("legal")), ofOrders(planners))).containsExactly(third);
        assertThat(granted(ofTotals(lea("legal")), ofOrders(Grantee.domain("ops"))))
                .containsExactly(third);
    }

    @Test
    void judge_grantToSomebodyNobodyVouchesFor_isNamedWhereTheSourceDemandsIt() {
        AccessPolicy own = AccessPolicy.ownersOnly();
        AccessPolicy source = AccessPolicy.consumers("finance").demandVerified();

        assertThat(granted(own, source, ofTotals(lea("finance")))).containsExactly("outputs[daily].access.verified");
        assertThat(granted(own.demandVerified(), source, ofTotals(lea("finance"))))
                .isEmpty();
        assertThat(granted(own, source, ofTotals(Grantee.domain("finance")))).isEmpty();
        assertThat(granted(own, source, ofTotals(lea("sales")))).isEmpty();
    }

    @Test
    void judge_grantToSomebodyWhoMayNotReadTheSource_isNamed() {
        AccessTerms reading = AccessTerms.readMasked();
        AccessGrant ofTotals = grant("marketing.totals", 3, "legal", reading);

        assertThat(granted(ofTotals)).containsExactly("outputs[daily].access.grant.3");
        assertThat(granted(ofTotals, ofOrders(lea("legal")))).isEmpty();
        assertThat(granted(grant("marketing.totals", 3, "finance", reading))).isEmpty();
        assertThat(granted(grant("marketing.totals", 3, "legal", AccessTerms.discover())))
                .isEmpty();
        assertThat(granted(ofTotals.until(Products.NOW))).isEmpty();
        assertThat(granted(ofTotals.ended(new Ruling("user:marketing/max", Products.NOW, "over"))))
                .isEmpty();
    }

    @Test
    void judge_sameRuleOnAnotherField_showsOtherRows() {
        RowRule europe = RowRule.where("region = 'eu'");
        RowRule inCel = RowRule.written("cel", "row.region == 'eu'");
        for (RowRule rule : List.of(europe, inCel)) {
            DataProduct source = ordersUnder(AccessPolicy.consumers("marketing").rows(rule));
            DataProduct other = reading(
                            "marketing.totals",
                            "sales.orders",
                            Field.string("region"),
                            Field.decimal("total", 18, 2).derivedFrom("sales.orders", "amount"))
                    .access(AccessPolicy.consumers("sales").rows(rule))
                    .build();
            DataProduct same = reading(
                            "marketing.totals",
                            "sales.orders",
                            Field.string("region").derivedFrom("sales.orders", "region"),
                            Field.decimal("total", 18, 2).derivedFrom("sales.orders", "amount"))
                    .access(AccessPolicy.consumers("sales").rows(rule))
                    .build();

            assertThat(judge(other, source)).extracting(Violation::code).containsExactly("laundered-rows");
            assertThat(judge(same, source)).isEmpty();
        }
    }

    private static DataProduct step(String id, String input, String region, RowRule rule) {
        return reading(
                        id,
                        input,
                        Field.string("region").derivedFrom(input, region),
                        Field.string("country").derivedFrom(input, "country"),
                        Field.decimal("amount", 18, 2).derivedFrom(input, "amount"))
                .access(AccessPolicy.consumers("sales").rows(rule))
                .build();
    }

    @Test
    void judge_sameRuleOverTwoAndThreeSteps_showsTheSameRows() {
        RowRule europe = RowRule.where("region = 'eu'");
        DataProduct source = product(
                        "sales.orders", Field.string("region"), Field.string("country"), Field.decimal("amount", 18, 2))
                .access(AccessPolicy.consumers("marketing").rows(europe))
                .build();
        DataProduct one = step("marketing.one", "sales.orders", "region", europe);
        DataProduct two = step("marketing.two", "marketing.one", "region", europe);
        DataProduct three = step("marketing.three", "marketing.two", "region", europe);
        DataProduct crossed = step("marketing.three", "marketing.two", "country", europe);

        assertThat(judge(one, source)).isEmpty();
        assertThat(judge(two, one, source)).isEmpty();
        assertThat(judge(three, two, one, source)).isEmpty();
        assertThat(judge(crossed, two, one, source)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("laundered-rows");
            assertThat(violation.message()).contains("marketing.two/daily", "sales.orders/daily");
        });
        assertThat(judge(step("marketing.two", "marketing.one", "region", RowRule.where("region = 'us'")), one, source))
                .extracting(Violation::code)
                .containsExactly("laundered-rows");
    }
}
