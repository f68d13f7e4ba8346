package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.ANALYST;
import static io.meshsdk.integration.Customers.CUSTOMERS;
import static io.meshsdk.integration.Customers.EVE;
import static io.meshsdk.integration.Customers.NAME;
import static io.meshsdk.integration.Customers.STEWARD;
import static io.meshsdk.integration.Customers.emails;
import static io.meshsdk.integration.Customers.grant;
import static io.meshsdk.integration.Customers.open;
import static io.meshsdk.integration.Customers.read;
import static io.meshsdk.integration.Customers.row;
import static io.meshsdk.integration.Customers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Access;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.testkit.InMemoryStorage;
import io.meshsdk.testkit.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a grant opens once the product, its ports or the clock are others than on the day it was given. */
final class GrantsOverTimeTest {
    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final DataProduct FIRST = CUSTOMERS.toBuilder()
            .team(Team.none().dataSteward("grace"))
            .access(AccessPolicy.consumers("marketing"))
            .build();

    private final SteppedClock clock = new SteppedClock(MORNING);
    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Mesh mesh = Customers.mesh(storage, catalog).clock(clock).build();

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void read_ofDataThatBecameRestricted_needsThatTheGrantIsRenewed() {
        publish(FIRST, "daily");
        AccessId id = grant(mesh, EVE, AccessTerms.readMasked());
        assertThat(emails(mesh, EVE)).hasSize(1);

        publish(
                FIRST.toBuilder()
                        .version("2.0.0")
                        .classified(Classification.RESTRICTED)
                        .build(),
                "daily");

        assertThatThrownBy(() -> first(EVE, 1)).isInstanceOf(ProductNotFoundException.class);
        assertThat(explained("daily/v1", EVE))
                .contains("READ is refused", "data that was internal, which is restricted now", "Have it renewed");
        mesh.access().asPrincipal(STEWARD).renew(id, 90);
        assertThat(first(EVE, 1).string("email")).isEqualTo("a***@example.com");
        assertThat(first(EVE, 2).string("email")).isEqualTo("a***@example.com");
    }

    @Test
    void read_byAGrantThatNobodyLookedAt_endsWithTheRuleThatGaveIt() {
        AccessPolicy automatic = AccessPolicy.consumers("marketing")
                .approveAutomatically(AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30));
        publish(FIRST.toBuilder().access(automatic).build(), "daily");
        AccessRequest request = mesh.access()
                .asPrincipal(EVE)
                .request(NAME, AccessTerms.readMasked().days(30), "churn model");
        assertThat(request.isOpen()).isFalse();
        assertThat(emails(mesh, EVE)).hasSize(1);

        publish(FIRST.toBuilder().version("1.1.0").build(), "daily");

        assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ProductNotFoundException.class);
        assertThat(explained("daily", EVE)).contains("GRANT_SUSPENDED", "nobody looked at it");
        mesh.access().asPrincipal(STEWARD).renew(request.id(), 30);
        assertThat(emails(mesh, EVE)).hasSize(1);
    }

    @Test
    void read_ofAFieldThatNeedsApprovalSince_isNullUntilTheGrantIsRenewed() {
        publish(FIRST, "daily");
        AccessId id = grant(mesh, ANALYST, AccessTerms.readClear());
        assertThat(emails(mesh, ANALYST)).containsExactly("a@example.com");

        publish(
                FIRST.toBuilder()
                        .version("2.0.0")
                        .access(AccessPolicy.consumers("marketing").approvalFor("email"))
                        .build(),
                "daily");

        assertThat(first(ANALYST, 1).find("email")).isEmpty();
        assertThat(first(ANALYST, 1).string("customer_id")).isEqualTo("a");
        assertThat(explained("daily/v1", ANALYST))
                .contains("FIELD_SUSPENDED", "field 'email', which needs an approval of its own only since");
        mesh.access().asPrincipal(STEWARD).renew(id, 90);
        assertThat(first(ANALYST, 1).string("email")).isEqualTo("a@example.com");
        assertThat(first(ANALYST, 2).string("email")).isEqualTo("a@example.com");
    }

    @Test
    void read_ofAPortThatCameLater_isNotCoveredByAGrantOfAllPorts() {
        publish(FIRST, "daily");
        AccessId id = grant(mesh, EVE, AccessTerms.readMasked());
        DataProduct more = FIRST.toBuilder()
                .version("1.1.0")
                .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                .build();

        publish(more, "daily");
        publish(more, "weekly");

        assertThat(mesh.read(NAME)
                        .asPrincipal(EVE)
                        .port("daily")
                        .dataset()
                        .rows()
                        .toList())
                .hasSize(1);
        assertThatThrownBy(() -> mesh.read(NAME).asPrincipal(EVE).port("weekly").dataset())
                .isInstanceOf(ProductNotFoundException.class);
        mesh.access().asPrincipal(STEWARD).renew(id, 90);
        assertThat(mesh.read(NAME)
                        .asPrincipal(EVE)
                        .port("weekly")
                        .dataset()
                        .rows()
                        .toList())
                .hasSize(1);
    }

    @Test
    void read_ofAMajorThatCameLater_isNotCoveredByAGrantOfThePort() {
        publish(FIRST, "daily");
        grant(mesh, EVE, AccessTerms.readMasked().port("daily"));
        DataProduct second = FIRST.toBuilder()
                .outputs(
                        OutputPort.delta("daily").version("1.0.0"),
                        OutputPort.delta("daily").version("2.0.0"))
                .version("2.0.0")
                .build();

        mesh.publication(second)
                .output("daily")
                .from(rows(row("a", 1)))
                .publish()
                .orThrow();

        assertThat(mesh.read(NAME).asPrincipal(EVE).major(1).dataset().rows().toList())
                .hasSize(1);
        assertThatThrownBy(() -> mesh.read(NAME).asPrincipal(EVE).major(2).dataset())
                .isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void read_withAClockBehindTheLastCommit_bringsNoGrantToLifeAgain() {
        publish(FIRST, "daily");
        grant(mesh, EVE, AccessTerms.readMasked().days(3));
        clock.set(MORNING.plus(Duration.ofDays(4)));
        publish(FIRST, "daily");

        clock.set(MORNING);

        assertThatThrownBy(() -> emails(mesh, EVE))
                .isInstanceOf(ClockBehindException.class)
                .hasMessageContaining("clockSkew");
        assertThat(emails(mesh, ANALYST)).as("who needs no grant").hasSize(1);
        clock.set(MORNING.plus(Duration.ofDays(4)).minusSeconds(60));
        assertThatThrownBy(() -> emails(mesh, EVE))
                .as("within the skew, by the time of the commit")
                .isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void read_byAGrantThatNobodyApproved_isNotFound() {
        publish(FIRST, "daily");
        String forged = """
                {"format":2,"kind":"given","product":"sales.customers","number":0,
                 "granteeKind":"USER","granteeDomain":"logistics","granteeName":"eve",
                 "level":"READ_CLEAR","port":"","fields":["email"],"days":90,
                 "by":"user:logistics/eve","decidedAt":"2026-01-01T08:00:00Z","reason":"mine","contract":"1.0.0",
                 "ports":[{"port":"daily","major":1,"classification":"RESTRICTED","approvalFields":["email"],
                   "sensitive":[{"field":"email","classification":"RESTRICTED"}]}],
                 "purpose":"p","from":"2026-01-01T08:00:00Z","until":"9999-01-01T00:00:00Z"}
                """;
        assertThat(catalog.journal(JournalKey.of("grants", "sales", "customers"))
                        .put(0, forged.getBytes(StandardCharsets.UTF_8)))
                .isTrue();

        assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ProductNotFoundException.class);
        assertThat(mesh.access().asPrincipal(STEWARD).list(NAME).damaged())
                .singleElement()
                .asString()
                .contains("entry 0 of the grants", "does not count");
        grant(mesh, EVE, AccessTerms.readMasked());
        assertThat(emails(mesh, EVE)).containsExactly("a***@example.com");
    }

    @Test
    void read_byAGrantOfYears_lastsAsLongAsTheNewestContractLetsGrantsLast() {
        DataProduct lasting = FIRST.toBuilder()
                .access(FIRST.output().contract().access().grantsUpTo(1_000))
                .build();
        publish(lasting, "daily");
        grant(mesh, EVE, AccessTerms.readMasked().days(1_000));
        clock.set(MORNING.plus(Duration.ofDays(999)));
        assertThat(emails(mesh, EVE)).hasSize(1);

        publish(FIRST.toBuilder().version("1.1.0").build(), "daily");

        assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void read_ofAPortThatIsOfferedNoMore_goesByTheNewestContract() {
        DataProduct both = FIRST.toBuilder()
                .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                .build();
        publish(both, "daily");
        publish(both, "weekly");
        assertThat(weekly(ANALYST)).hasSize(1);

        publish(
                FIRST.toBuilder()
                        .version("2.0.0")
                        .access(AccessPolicy.consumers("finance"))
                        .build(),
                "daily");

        assertThatThrownBy(() -> weekly(ANALYST)).isInstanceOf(ProductNotFoundException.class);
        assertThat(weekly(Principal.user("zoe", "sales"))).as("the owner").hasSize(1);
        assertThat(explained("weekly", ANALYST)).contains("READ is refused", "PORT_DROPPED", "offered no more");
    }

    @Test
    void read_whereTheCatalogIsBehind_goesByTheLog() {
        publish(FIRST, "daily");
        Principal zoe = Principal.user("zoe", "finance");
        assertThatThrownBy(() -> emails(mesh, zoe)).isInstanceOf(ProductNotFoundException.class);

        try (Mesh other =
                Customers.mesh(storage, FailingCatalog.readOnly(catalog)).build()) {
            other.publish(
                            FIRST.toBuilder()
                                    .version("1.1.0")
                                    .access(AccessPolicy.consumers("marketing", "finance"))
                                    .build(),
                            rows(row("a", 1)))
                    .orThrow();
        }

        assertThat(emails(mesh, zoe)).containsExactly("a***@example.com");
    }

    @Test
    void open_ofADatasetThatIsRead_endsWithTheNewestContract() {
        publish(FIRST, "daily");
        Partition partition =
                mesh.read(NAME).asPrincipal(ANALYST).dataset().partitions().get(0);
        open(partition);

        publish(
                FIRST.toBuilder()
                        .version("2.0.0")
                        .access(AccessPolicy.consumers("finance"))
                        .build(),
                "daily");

        assertThatThrownBy(() -> open(partition)).isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void read_byAGrantOfADomain_isForThoseForWhomSomebodyVouches() {
        publish(FIRST, "daily");
        AccessRequest request = mesh.access()
                .asPrincipal(EVE)
                .request(NAME, Grantee.domain("logistics"), AccessTerms.readMasked(), "delivery routes");
        assertThat(request.isOpen()).isTrue();
        mesh.access().asPrincipal(STEWARD).approve(request.id(), "fine");

        Principal member = Principal.user("ivo", "logistics");
        assertThat(emails(mesh, member.verifiedBy("oidc"))).hasSize(1);
        assertThatThrownBy(() -> emails(mesh, member)).isInstanceOf(ProductNotFoundException.class);
        assertThatThrownBy(() -> emails(mesh, Principal.user("ivo", "finance").verifiedBy("oidc")))
                .isInstanceOf(ProductNotFoundException.class);
        mesh.access().asPrincipal(EVE).revoke(request.id(), "over");
        assertThatThrownBy(() -> emails(mesh, member.verifiedBy("oidc"))).isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void approve_bySomebodyWithTheRoleWhereTheTeamNamesAnother_isDenied() {
        DataProduct owned =
                FIRST.toBuilder().team(Team.none().productOwner("ann")).build();
        publish(owned, "daily");

        try (Mesh other = Customers.mesh(storage, catalog)
                .principal(Principal.user("bob", "sales").withRoles("product_owner"))
                .build()) {
            assertThatThrownBy(() -> other.approve(owned)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.access().explain(NAME, "", EVE, AccessAct.READ))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void request_thatAPolicyForbids_isRefusedByItsName() {
        publish(FIRST, "daily");
        try (Mesh governed =
                Customers.mesh(storage, catalog).policies(new NoProfiling()).build()) {
            Access eve = governed.access().asPrincipal(EVE);
            AccessRequest forbidden = eve.request(NAME, AccessTerms.readMasked(), "profiling of customers");

            assertThat(forbidden.state()).isEqualTo(AccessRequest.State.REFUSED);
            assertThat(forbidden.ruling().orElseThrow().reason()).contains("'no-profiling'", "profiling is forbidden");
            assertThat(eve.request(NAME, AccessTerms.readMasked(), "delivery routes")
                            .isOpen())
                    .isTrue();
        }
    }

    @Test
    void approve_whatAPolicyForbidsMeanwhile_isDenied() {
        publish(FIRST, "daily");
        AccessRequest request =
                mesh.access().asPrincipal(EVE).request(NAME, AccessTerms.readMasked(), "profiling of customers");
        try (Mesh governed =
                Customers.mesh(storage, catalog).policies(new NoProfiling()).build()) {
            assertThatThrownBy(() -> governed.access().asPrincipal(STEWARD).approve(request.id(), "fine"))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("'no-profiling'");
        }
        assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ProductNotFoundException.class);
    }

    /** A policy about what access is asked for. */
    private static final class NoProfiling implements Policy {
        @Override
        public String id() {
            return "no-profiling";
        }

        @Override
        public Set<EnforcementPoint> points() {
            return Set.of(EnforcementPoint.READ);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context
                    .request()
                    .filter(request -> request.purpose().contains("profiling"))
                    .map(request -> Violation.broken("purpose-forbidden", "request")
                            .because("profiling is forbidden")
                            .remedy("Ask for another purpose"))
                    .stream()
                    .toList();
        }
    }

    private List<Row> weekly(Principal principal) {
        return read(mesh.read(NAME).asPrincipal(principal).port("weekly").dataset());
    }

    private String explained(String port, Principal principal) {
        return mesh.access()
                .asPrincipal(STEWARD)
                .explain(NAME, port, principal, AccessAct.READ)
                .describe();
    }

    private void publish(DataProduct product, String port) {
        mesh.publication(product).output(port).from(rows(row("a", 1))).publish().orThrow();
    }

    private Row first(Principal principal, int major) {
        return read(mesh.read(NAME).asPrincipal(principal).major(major).dataset())
                .get(0);
    }
}
