package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.ANALYST;
import static io.meshsdk.integration.Customers.CUSTOMERS;
import static io.meshsdk.integration.Customers.EVE;
import static io.meshsdk.integration.Customers.NAME;
import static io.meshsdk.integration.Customers.STEWARD;
import static io.meshsdk.integration.Customers.emails;
import static io.meshsdk.integration.Customers.grant;
import static io.meshsdk.integration.Customers.open;
import static io.meshsdk.integration.Customers.row;
import static io.meshsdk.integration.Customers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Access;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.access.agreement.AgreementVersion;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.decision.AccessRule;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.spi.access.IdentityProvider;
import io.meshsdk.testkit.InMemoryStorage;
import io.meshsdk.testkit.SteppedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Requests, grants and decisions, as a mesh over tables knows them. */
final class AccessGrantsTest {
    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");

    private final SteppedClock clock = new SteppedClock(MORNING);
    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Mesh mesh = Customers.mesh(storage, catalog).clock(clock).build();

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    final class Grants {
        @Test
        void read_withAGrant_seesWhatConsumersSee() {
            publish(CUSTOMERS);
            assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ProductNotFoundException.class);

            grant(mesh, EVE, AccessTerms.readMasked());

            assertThat(emails(mesh, EVE)).containsExactly("a***@example.com");
            assertThatThrownBy(() -> emails(mesh, Principal.user("mallory", "logistics")))
                    .isInstanceOf(ProductNotFoundException.class);
        }

        @Test
        void read_withAGrantOfAField_seesItAsItIs() {
            publish(CUSTOMERS);

            grant(mesh, ANALYST, AccessTerms.readClear("email"));

            assertThat(emails(mesh, ANALYST)).containsExactly("a@example.com");
            assertThat(mesh.read(NAME)
                            .asPrincipal(ANALYST)
                            .where("email = 'a@example.com'")
                            .dataset()
                            .rows()
                            .toList())
                    .hasSize(1);
        }

        @Test
        void read_ofAFieldThatNeedsApproval_isNullWithoutAGrant() {
            publish(under(AccessPolicy.consumers("marketing").approvalFor("email")));
            assertThat(mesh.read(NAME)
                            .asPrincipal(ANALYST)
                            .dataset()
                            .rows()
                            .findFirst()
                            .orElseThrow()
                            .find("email"))
                    .isEmpty();

            grant(mesh, ANALYST, AccessTerms.readMasked("email"));

            assertThat(emails(mesh, ANALYST)).containsExactly("a***@example.com");
        }

        @Test
        void open_afterTheGrantEnded_failsAtTheNextPartition() {
            publish(CUSTOMERS);
            AccessId id = grant(mesh, EVE, AccessTerms.readMasked().days(3));
            Dataset data = mesh.read(NAME).asPrincipal(EVE).dataset();
            List<? extends Partition> partitions = data.partitions();
            open(partitions.get(0));

            clock.set(MORNING.plus(Duration.ofDays(3)));
            assertThatThrownBy(() -> open(partitions.get(0))).isInstanceOf(ProductNotFoundException.class);
            clock.set(MORNING);
            open(partitions.get(0));
            mesh.access().asPrincipal(STEWARD).revoke(id, "over");
            assertThatThrownBy(() -> open(partitions.get(0))).isInstanceOf(ProductNotFoundException.class);
            assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ProductNotFoundException.class);
        }

        @Test
        void read_ofAPortThatTheGrantIsNotOf_isNotFound() {
            DataProduct shared = CUSTOMERS.toBuilder()
                    .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                    .build();
            for (String port : List.of("daily", "weekly")) {
                mesh.publication(shared)
                        .output(port)
                        .from(rows(row("a", 1)))
                        .publish()
                        .orThrow();
            }

            grant(mesh, EVE, AccessTerms.readMasked().port("weekly"));

            assertThat(mesh.read(NAME)
                            .asPrincipal(EVE)
                            .port("weekly")
                            .dataset()
                            .rows()
                            .toList())
                    .hasSize(1);
            assertThatThrownBy(
                            () -> mesh.read(NAME).asPrincipal(EVE).port("daily").dataset())
                    .isInstanceOf(ProductNotFoundException.class);
            assertThat(mesh.catalog().asPrincipal(EVE).find(NAME).orElseThrow().ports())
                    .extracting(port -> port.name())
                    .containsExactly("weekly");
        }

        @Test
        void agreement_ofAGrant_isADocument() {
            publish(CUSTOMERS);
            AccessId id = grant(mesh, EVE, AccessTerms.readMasked());

            assertThat(mesh.access().asPrincipal(EVE).agreement(id, "", AgreementVersion.ODAA_0_9))
                    .contains("kind: AccessAgreement", "id: sales.customers/0/daily", "outputPortId: daily");
            assertThatThrownBy(() -> mesh.access().asPrincipal(ANALYST).agreement(id, "", AgreementVersion.ODAA_0_9))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    final class Hidden {
        @Test
        void access_toWhatIsHidden_readsLikeWhatIsAbsent() {
            publish(under(AccessPolicy.consumers("marketing").hidden()));
            Access eve = mesh.access().asPrincipal(EVE);
            AccessId id = new AccessId(CUSTOMERS.id(), 0);
            AccessId absent = AccessId.parse("sales.nothing/0");

            assertThat(message(() -> eve.request(NAME, AccessTerms.discover(), "p")))
                    .isEqualTo(message(() -> eve.request("sales.nothing", AccessTerms.discover(), "p")));
            assertThat(message(() -> eve.approve(id, ""))).isEqualTo(message(() -> eve.approve(absent, "")));
            assertThat(message(() -> eve.refuse(id, "no"))).isEqualTo(message(() -> eve.refuse(absent, "no")));
            assertThat(message(() -> eve.revoke(id, "no"))).isEqualTo(message(() -> eve.revoke(absent, "no")));
            assertThat(message(() -> eve.list(NAME))).isEqualTo(message(() -> eve.list("sales.nothing")));
            assertThat(message(() -> eve.explain(NAME, AccessAct.READ)))
                    .isEqualTo(message(() -> eve.explain("sales.nothing", AccessAct.READ)));
            assertThat(message(() -> mesh.read(NAME).asPrincipal(EVE).dataset()))
                    .isEqualTo(message(
                            () -> mesh.read("sales.nothing").asPrincipal(EVE).dataset()));
        }

        @Test
        void find_byWhomTheContractDenies_findsNothing() {
            publish(under(AccessPolicy.consumers("marketing").denyRoles("contractor")));
            Principal contractor = ANALYST.withRoles("contractor");

            assertThat(mesh.catalog().asPrincipal(ANALYST).find(NAME)).isPresent();
            assertThat(mesh.catalog().asPrincipal(contractor).find(NAME)).isEmpty();
            assertThatThrownBy(() -> emails(mesh, contractor)).isInstanceOf(ProductNotFoundException.class);
        }

        private String message(ThrowingCallable act) {
            AtomicReference<String> message = new AtomicReference<>("");
            assertThatThrownBy(act)
                    .isInstanceOf(ProductNotFoundException.class)
                    .satisfies(failure -> message.set(failure.getMessage()));
            return message.get().replace("sales.nothing", NAME);
        }
    }

    @Nested
    final class Rules {
        @Test
        void publish_byWhomTheContractInForceDenies_isDenied() {
            publish(under(AccessPolicy.consumers("marketing").denyPrincipals("sales/mallory")));

            try (Mesh other = Customers.mesh(storage, catalog)
                    .principal(Principal.user("mallory", "sales"))
                    .build()) {
                assertThatThrownBy(() -> other.publish(CUSTOMERS, rows(row("b", 1))))
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContaining("denies 'sales/mallory'");
                assertThatThrownBy(() -> other.maintain(NAME).restore(0)).isInstanceOf(ProductNotFoundException.class);
            }
        }

        @Test
        void read_ofRestrictedData_needsARoleOrAGrant() {
            publish(under(AccessPolicy.consumers("marketing").requireRoles("analyst")).toBuilder()
                    .classified(Classification.RESTRICTED)
                    .build());

            assertThatThrownBy(() -> emails(mesh, ANALYST)).isInstanceOf(ProductNotFoundException.class);
            assertThat(emails(mesh, ANALYST.withRoles("analyst"))).hasSize(1);
            grant(mesh, ANALYST, AccessTerms.readMasked());
            assertThat(emails(mesh, ANALYST)).hasSize(1);
        }

        @Test
        void explain_namesTheRules_toThoseWhoMayAsk() {
            publish(CUSTOMERS);
            Access access = mesh.access().asPrincipal(STEWARD);

            assertThat(access.explain(NAME, "", ANALYST, AccessAct.READ).describe())
                    .contains("READ is allowed", "PERMITS CONSUMER_DOMAIN");
            assertThat(access.explain(NAME, "daily", EVE, AccessAct.READ).isAllowed())
                    .isFalse();
            grant(mesh, EVE, AccessTerms.readMasked());
            assertThat(access.explain(NAME, "daily", EVE, AccessAct.READ).isBy(AccessRule.GRANT))
                    .isTrue();
            assertThat(mesh.access()
                            .asPrincipal(ANALYST)
                            .explain(NAME, AccessAct.WRITE)
                            .isAllowed())
                    .isFalse();
            assertThatThrownBy(() -> mesh.access().asPrincipal(ANALYST).explain(NAME, "", EVE, AccessAct.READ))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> access.explain(NAME, "weekly", EVE, AccessAct.READ))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[daily]");
        }
    }

    @Nested
    final class Identity {
        private static final AccessPolicy VERIFIED =
                AccessPolicy.consumers("marketing").roles("auditor").demandVerified();

        @Test
        void read_asAnAssertedPrincipal_isNotFoundWhereOneHasToBeVerified() {
            publishVerified();

            assertThatThrownBy(() -> emails(mesh, ANALYST)).isInstanceOf(ProductNotFoundException.class);
            assertThatThrownBy(() -> emails(mesh, Principal.service("pipeline", "sales")))
                    .as("also of the domain that owns it")
                    .isInstanceOf(ProductNotFoundException.class);
            assertThatThrownBy(() -> mesh.publish(under(VERIFIED), rows(row("b", 1))))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("vouches");
        }

        @Test
        void read_asAVerifiedPrincipal_isDecidedByWhoItIs() {
            publishVerified();
            AtomicReference<Principal> acting = new AtomicReference<>(ANALYST);
            try (Mesh verified = Mesh.builder()
                    .warehouse(URI.create("memory:///lake"))
                    .storage(storage)
                    .catalog(catalog)
                    .identity(provider(acting))
                    .build()) {
                assertThat(verified.read(NAME).dataset().rows().toList()).hasSize(1);
                acting.set(EVE);
                assertThatThrownBy(() -> verified.read(NAME).dataset()).isInstanceOf(ProductNotFoundException.class);
                acting.set(EVE.withRoles("auditor"));
                assertThat(verified.read(NAME).dataset().rows().toList()).hasSize(1);
                acting.set(Principal.anonymous());
                assertThatThrownBy(() -> verified.read(NAME).dataset()).isInstanceOf(ProductNotFoundException.class);
            }
        }

        @Test
        void read_whereTheProviderFails_tellsWhoFailedAndNoMore() {
            publishVerified();
            IdentityProvider failing = new IdentityProvider() {
                @Override
                public String name() {
                    return "corporate-oidc";
                }

                @Override
                public Principal identify() {
                    throw new IllegalStateException("token eyJhbGciOi is expired");
                }
            };
            try (Mesh verified = Mesh.builder()
                    .warehouse(URI.create("memory:///lake"))
                    .storage(storage)
                    .catalog(catalog)
                    .identity(failing)
                    .build()) {
                assertThatThrownBy(() -> verified.read(NAME))
                        .isInstanceOf(AccessDeniedException.class)
                        .hasMessageContaining("corporate-oidc")
                        .hasMessageNotContaining("eyJ");
            }
        }

        private void publishVerified() {
            AtomicReference<Principal> pipeline = new AtomicReference<>(Principal.service("pipeline", "sales"));
            try (Mesh verified = Mesh.builder()
                    .warehouse(URI.create("memory:///lake"))
                    .storage(storage)
                    .catalog(catalog)
                    .identity(provider(pipeline))
                    .build()) {
                verified.publish(under(VERIFIED), rows(row("a", 1))).orThrow();
            }
        }

        private static IdentityProvider provider(AtomicReference<Principal> acting) {
            return new IdentityProvider() {
                @Override
                public String name() {
                    return "corporate-oidc";
                }

                @Override
                public Principal identify() {
                    return acting.get();
                }
            };
        }
    }

    private static DataProduct under(AccessPolicy policy) {
        return CUSTOMERS.toBuilder()
                .team(Team.none().dataSteward("grace"))
                .access(policy)
                .build();
    }

    private void publish(DataProduct product) {
        mesh.publish(product, rows(row("a", 1))).orThrow();
    }
}
