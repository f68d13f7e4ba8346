package io.meshsdk.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CatalogEntry.Reach;
import io.meshsdk.contract.DataContract;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AccessRulesTest {
    private static final ProductId ORDERS = new ProductId("sales", "orders");
    private static final Principal OWNER = Principal.service("pipeline", "sales");
    private static final Principal MARKETING = Principal.user("ada", "marketing");
    private static final Principal STRANGER = Principal.user("eve", "logistics");
    private static final DataContract PRIVATE = DataContract.of(Schema.of(Field.string("id")));
    private static final DataContract SHARED =
            PRIVATE.access(AccessPolicy.consumers("marketing").roles("auditor"));
    private static final DataContract PUBLIC = PRIVATE.classified(Classification.PUBLIC);

    @Nested
    final class Publish {
        @Test
        void publish_ownDomain_isGranted() {
            assertThat(AccessRules.publish(OWNER, ORDERS).isGranted()).isTrue();
        }

        @Test
        void publish_others_areRefusedWithAReason() {
            Permission refused = AccessRules.publish(MARKETING.withRoles("admin"), ORDERS);
            assertThat(refused.isGranted()).isFalse();
            assertThat(refused.reason())
                    .isEqualTo("'sales.orders' is published by principals of domain 'sales' only, "
                            + "and user:marketing/ada[admin] is not one of them");
            assertThat(AccessRules.publish(Principal.anonymous(), ORDERS).isGranted())
                    .isFalse();
        }
    }

    @Nested
    final class Read {
        @Test
        void read_ownDomain_seesClear() {
            assertThat(AccessRules.read(OWNER, ORDERS, PRIVATE)).isInstanceOf(ReadDecision.Clear.class);
            assertThat(AccessRules.read(OWNER, ORDERS, PUBLIC)).isInstanceOf(ReadDecision.Clear.class);
        }

        @Test
        void read_consumersByDomainOrRole_seeMasks() {
            assertThat(AccessRules.read(MARKETING, ORDERS, SHARED)).isInstanceOf(ReadDecision.Masked.class);
            assertThat(AccessRules.read(STRANGER.withRoles("auditor"), ORDERS, SHARED))
                    .isInstanceOf(ReadDecision.Masked.class);
        }

        @Test
        void read_others_findNothing() {
            assertThat(AccessRules.read(STRANGER, ORDERS, SHARED)).isInstanceOf(ReadDecision.NotFound.class);
            assertThat(AccessRules.read(MARKETING, ORDERS, PRIVATE)).isInstanceOf(ReadDecision.NotFound.class);
        }

        @Test
        void read_anonymous_seesPublicDataMaskedAndNothingElse() {
            assertThat(AccessRules.read(Principal.anonymous(), ORDERS, PUBLIC)).isInstanceOf(ReadDecision.Masked.class);
            assertThat(AccessRules.read(Principal.anonymous().withRoles("auditor"), ORDERS, SHARED))
                    .isInstanceOf(ReadDecision.NotFound.class);
        }

        @Test
        void fold_eachKind_callsItsFunction() {
            assertThat(List.of(
                            AccessRules.read(OWNER, ORDERS, SHARED),
                            AccessRules.read(MARKETING, ORDERS, SHARED),
                            AccessRules.read(STRANGER, ORDERS, SHARED)))
                    .extracting(decision -> decision.<String>fold(clear -> "clear", masked -> "masked", none -> "none"))
                    .containsExactly("clear", "masked", "none");
        }
    }

    @Nested
    final class Discover {
        @Test
        void discover_discoverableProduct_isFoundByEveryPrincipalButNobodyInParticular() {
            DataProduct product = product(PRIVATE);
            assertThat(AccessRules.reach(product)).isEqualTo(Reach.DISCOVERABLE);
            assertThat(AccessRules.discover(STRANGER, product).isGranted()).isTrue();
            assertThat(AccessRules.discover(Principal.anonymous(), product).isGranted())
                    .isFalse();
        }

        @Test
        void discover_hiddenProduct_isFoundByThoseWhoReadIt() {
            DataProduct product = product(PRIVATE.access(SHARED.access().hidden()));
            assertThat(AccessRules.reach(product)).isEqualTo(Reach.HIDDEN);
            assertThat(AccessRules.discover(OWNER, product).isGranted()).isTrue();
            assertThat(AccessRules.discover(MARKETING, product).isGranted()).isTrue();
            assertThat(AccessRules.discover(STRANGER, product).isGranted()).isFalse();
        }

        @Test
        void discover_productWithAPublicPort_isFoundByAll() {
            DataProduct product =
                    product(PRIVATE.access(AccessPolicy.ownersOnly().hidden()), PUBLIC);
            assertThat(AccessRules.reach(product)).isEqualTo(Reach.PUBLIC);
            assertThat(AccessRules.discover(Principal.anonymous(), product).isGranted())
                    .isTrue();
        }

        private static DataProduct product(DataContract... contracts) {
            var builder =
                    DataProduct.builder("sales", "orders").version("1.0.0").owner("team");
            for (int i = 0; i < contracts.length; i++) {
                builder.output(OutputPort.delta("port" + i).contract(contracts[i]));
            }
            return builder.build();
        }
    }

    @Property
    void read_andDiscover_agree(@ForAll("principals") Principal principal, @ForAll("contracts") DataContract contract) {
        ReadDecision decision = AccessRules.read(principal, ORDERS, contract);

        assertThat(decision.reason()).contains("sales.orders");
        assertThat(decision instanceof ReadDecision.Clear)
                .isEqualTo(AccessRules.publish(principal, ORDERS).isGranted());
        if (decision.admits()) {
            assertThat(AccessRules.discover(principal, ORDERS, List.of(contract))
                            .isGranted())
                    .isTrue();
        }
        if (contract.classification() == Classification.PUBLIC) {
            assertThat(decision.admits()).isTrue();
        }
    }

    @Provide
    Arbitrary<Principal> principals() {
        Arbitrary<String> roles = Arbitraries.of("auditor", "admin");
        Arbitrary<Principal> named =
                Arbitraries.of("sales", "marketing", "logistics").map(domain -> Principal.user("someone", domain));
        return Combinators.combine(Arbitraries.oneOf(named, Arbitraries.just(Principal.anonymous())), roles.set())
                .as((principal, own) -> principal.withRoles(own.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<DataContract> contracts() {
        Arbitrary<AccessPolicy> policies = Arbitraries.of(
                AccessPolicy.ownersOnly(),
                AccessPolicy.consumers("marketing"),
                AccessPolicy.ownersOnly().roles("auditor"),
                AccessPolicy.consumers("sales").hidden());
        return Combinators.combine(policies, Arbitraries.of(Classification.values()))
                .as((policy, classification) -> PRIVATE.access(policy).classified(classification));
    }
}
