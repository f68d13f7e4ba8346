package io.meshsdk.core.governance.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.contract.Team;
import io.meshsdk.core.access.decision.Right;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.Approval;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovalsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Principal ADA = Principal.user("ada", "sales");

    private final Catalog catalog = new InMemoryCatalog();
    private final Approvals approvals = new Approvals(catalog);
    private final DataProduct owned =
            product().toBuilder().team(Team.none().productOwner("ada")).build();

    @Test
    void give_byTheNamedOwner_isFoundAsItWasGiven() {
        Principal verified = ADA.withRoles("analyst", "steward").verifiedBy("sso");

        Approval given = approvals.give(owned, verified, NOW);

        assertThat(given)
                .isEqualTo(new Approval(owned.id(), StoredForm.encode(owned).digest(), verified, NOW));
        assertThat(new Approvals(catalog).of(owned.id())).containsExactly(given);
    }

    @Test
    void give_byAServiceWithTheRoleWhereNobodyIsNamed_isFoundAsItWasGiven() {
        Principal release = Principal.service("release", "sales").withRoles(Right.APPROVE_CHANGES.role());

        assertThat(approvals.of(product().id())).isEmpty();
        assertThat(List.of(approvals.give(product(), release, NOW)))
                .isEqualTo(approvals.of(product().id()));
    }

    @Test
    void give_manyTimes_keepsTheOrder() {
        IntStream.range(0, 150)
                .forEach(i -> assertThat(approvals.give(owned, ADA, NOW.plusSeconds(i)))
                        .isNotNull());

        assertThat(approvals.of(owned.id()))
                .hasSize(150)
                .extracting(Approval::at)
                .isSorted();
    }

    @Test
    void give_bySomebodyElse_isDeniedAndLeavesNoTrace() {
        List<Principal> others = List.of(
                Principal.user("bob", "sales"),
                Principal.user("ada", "marketing"),
                Principal.user("Ada", "sales"),
                Principal.user("bob", "sales").withRoles(Right.APPROVE_CHANGES.role()),
                Principal.anonymous());

        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> approvals.give(owned, other, NOW))
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContainingAll("sales.orders", "'ada'"));
        assertThatThrownBy(() -> approvals.give(product(), ADA, NOW))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContainingAll("'sales'", Right.APPROVE_CHANGES.role());
        assertThat(approvals.of(owned.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "null",
                "{\"format\":2}",
                "{\"format\":1,\"product\":\"sales.orders\",\"digest\":\"12\",\"at\":\"2026-11-20T08:00:00Z\","
                        + "\"approver\":{\"kind\":\"USER\",\"name\":\"ada\",\"domain\":\"sales\"}}",
                "{\"format\":1,\"product\":\"sales.other\","
                        + "\"digest\":\"0000000000000000000000000000000000000000000000000000000000000000\","
                        + "\"at\":\"2026-11-20T08:00:00Z\",\"approver\":{\"kind\":\"USER\",\"name\":\"ada\",\"domain\":\"sales\"}}"
            })
    void of_anEntryThatIsNoApproval_isAnErrorThatNamesItsNumber(String text) {
        Approval first = approvals.give(owned, ADA, NOW);
        boolean put = catalog.journal(JournalKey.of("approvals", "sales", "orders"))
                .put(1, text.getBytes(StandardCharsets.UTF_8));

        assertThat(put).isTrue();
        assertThat(first.product()).isEqualTo(owned.id());
        assertThatThrownBy(() -> approvals.of(owned.id()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("approval 1", "sales.orders", "Restore");
    }

    private static DataProduct product() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(Field.string("id")))
                .build();
    }
}
