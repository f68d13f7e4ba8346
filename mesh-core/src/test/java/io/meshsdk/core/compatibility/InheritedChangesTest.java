package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.Defaults;
import io.meshsdk.Domain;
import io.meshsdk.Organization;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A changed default is a change of every contract that inherits it. */
final class InheritedChangesTest {
    private static final Organization ACME = Organization.named("acme")
            .defaults(Defaults.none().retention(Retention.atMost("P3Y")))
            .domain(Domain.named("sales")
                    .owner("sales")
                    .defaults(Defaults.none().sla(ServiceLevels.freshness(Duration.ofHours(4)))))
            .domain(Domain.named("hr").owner("hr"));

    private static final DataProduct ORDERS =
            product("sales", "orders").toBuilder().extending(ACME).build();
    private static final DataProduct RETURNS = product("sales", "returns").toBuilder()
            .retention(Retention.atMost("P1Y"))
            .extending(ACME)
            .build();
    private static final DataProduct PEOPLE =
            product("hr", "people").toBuilder().extending(ACME).build();
    private static final DataProduct ALONE = product("sales", "alone");
    private static final List<DataProduct> ALL = List.of(ORDERS, RETURNS, PEOPLE, ALONE);

    private static DataProduct product(String domain, String name) {
        return DataProduct.builder(domain, name)
                .version("1.0.0")
                .owner(domain)
                .schema(Schema.of(Field.int64("id").primaryKey()))
                .build();
    }

    @Test
    void inherited_nothingElseIsSaid_isNothing() {
        assertThat(Compatibility.inherited(ACME, ALL)).isEmpty();
    }

    @Test
    void inherited_shorterRetention_breaksThoseThatInheritIt() {
        Organization next = ACME.defaults(Defaults.none().retention(Retention.atMost("P1Y")));

        List<InheritedChanges> changes = Compatibility.inherited(next, ALL);

        assertThat(changes)
                .extracting(one -> one.product().id().toString())
                .containsExactly("sales.orders", "hr.people");
        assertThat(changes).allSatisfy(one -> {
            assertThat(one.changes()).extracting(Change::kind).containsExactly(ChangeKind.RETENTION_SHORTENED);
            assertThat(one.breaking()).hasSize(1);
            assertThat(one.requiredBump()).isEqualTo(Bump.MAJOR);
        });
    }

    @Test
    void inherited_aStricterPromise_isAMinorOfItsDomain() {
        Organization next = ACME.domain(Domain.named("sales")
                .owner("sales")
                .defaults(Defaults.none().sla(ServiceLevels.freshness(Duration.ofHours(1)))));

        List<InheritedChanges> changes = Compatibility.inherited(next, ALL);

        assertThat(changes)
                .extracting(one -> one.product().id().name(), InheritedChanges::requiredBump)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("orders", Bump.MINOR),
                        org.assertj.core.groups.Tuple.tuple("returns", Bump.MINOR));
    }

    @Test
    void inherited_theSameWordFromElsewhere_isNoChange() {
        Organization moved = ACME.defaults(Defaults.none())
                .domain(Domain.named("sales")
                        .owner("sales")
                        .defaults(Defaults.none()
                                .retention(Retention.atMost("P3Y"))
                                .sla(ServiceLevels.freshness(Duration.ofHours(4)))))
                .domain(Domain.named("hr").owner("hr").defaults(Defaults.none().retention(Retention.atMost("P3Y"))));

        assertThat(Compatibility.inherited(moved, ALL)).isEmpty();
    }
}
