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

    private static AccessGrant grant(String product, long number, String domain, AccessTerms terms) {
        return new AccessGrant(
                new AccessId(ProductId.parse(product), number),
                Grantee.of(Principal.user("lea", domain)),
                terms,
                "A look",
                Products.NOW.minusSeconds(60),
                Products.NOW.plusSeconds(60),
                new GrantBasis(new Ruling("user:marketing/max", Products.NOW, "fine"), "1.0.0", List.of()),
                Optional.empty());
    }

    private static List<String> granted(AccessGrant... grants) {
        CatalogView catalog = Products.view(
                new DeclassificationJournal(new InMemoryCatalog()),
                List.of(grants),
                ordersUnder(AccessPolicy.consumers("finance")));
        return judge("laundering", totalsUnder(AccessPolicy.ownersOnly()), catalog).stream()
                .map(Violation::element)
                .toList();
    }

    @Test
    void judge_grantToSomebodyWhoMayNotReadTheSource_isNamed() {
        AccessTerms reading = AccessTerms.readMasked();
        AccessGrant ofTotals = grant("marketing.totals", 3, "legal", reading);

        assertThat(granted(ofTotals)).containsExactly("outputs[daily].access.grant.3");
        assertThat(granted(ofTotals, grant("sales.orders", 0, "legal", reading)))
                .isEmpty();
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
}
