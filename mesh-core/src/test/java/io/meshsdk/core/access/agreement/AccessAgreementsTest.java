package io.meshsdk.core.access.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccessAgreementsTest {
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.2.0")
            .owner("sales")
            .schema(Schema.of(Field.string("email")))
            .output(OutputPort.delta("daily").contractId("orders-1"))
            .build();
    private static final AccessGrant GRANT = new AccessGrant(
            new AccessId(ORDERS.id(), 3),
            new Grantee(Grantee.Kind.USER, "marketing", "ada@shop.example"),
            AccessTerms.readClear("email"),
            "Train the churn model: yes",
            Instant.parse("2026-07-01T00:00:00Z"),
            Instant.parse("2026-09-29T00:00:00.5Z"),
            new GrantBasis(
                    new Ruling("user:sales/grace", Instant.parse("2026-07-01T00:00:00Z"), "fine"), "1.2.0", List.of()),
            Optional.empty());

    @Test
    void write_aGrant_isTheDraftsDocument() {
        assertThat(AccessAgreements.write(GRANT, ORDERS, ORDERS.output(), AgreementVersion.ODAA_0_9))
                .isEqualTo("""
                        apiVersion: v0.9.0
                        kind: AccessAgreement
                        id: sales.orders/3/daily
                        name: sales.orders for user:marketing/ada@shop.example
                        status: approved
                        description:
                          purpose: 'Train the churn model: yes'
                        startTimestamp: '2026-07-01T00:00:00Z'
                        endTimestamp: '2026-09-29T00:00:00Z'
                        provider:
                          teamId: sales
                          dataProductId: sales.orders
                          outputPortId: daily
                          dataContractId: orders-1
                          dataContractVersion: 1.2.0
                        consumer:
                          teamId: marketing
                          userId: ada@shop.example
                        customProperties:
                          - property: meshsdk.level
                            value: read_clear
                          - property: meshsdk.fields
                            value: email
                          - property: meshsdk.grantee
                            value: user:marketing/ada@shop.example
                          - property: meshsdk.approvedBy
                            value: user:sales/grace
                        """);
    }

    @Test
    void write_aRevokedGrant_endsWhenItWas() {
        AccessGrant ended = GRANT.ended(new Ruling("user:sales/ada", Instant.parse("2026-08-01T00:00:00Z"), "over"));

        assertThat(AccessAgreements.write(ended, ORDERS, ORDERS.output(), AgreementVersion.ODAA_0_9))
                .contains("endTimestamp: '2026-08-01T00:00:00Z'", "meshsdk.endedBy");
    }

    @Test
    void write_ofAnotherPort_isRefused() {
        AccessGrant weekly = new AccessGrant(
                GRANT.id(),
                GRANT.grantee(),
                AccessTerms.readMasked().port("weekly"),
                GRANT.purpose(),
                GRANT.from(),
                GRANT.until(),
                GRANT.basis(),
                GRANT.end());

        assertThatThrownBy(() -> AccessAgreements.write(weekly, ORDERS, ORDERS.output(), AgreementVersion.ODAA_0_9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'daily'", "'weekly'");
    }
}
