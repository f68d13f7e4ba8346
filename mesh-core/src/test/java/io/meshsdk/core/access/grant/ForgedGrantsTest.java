package io.meshsdk.core.access.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.contract.Team;
import io.meshsdk.core.access.decision.GrantedPorts;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.GrantEvent.Revoked;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that nobody could have written through the API. */
final class ForgedGrantsTest {
    private static final Principal STEWARD = Principal.user("grace", "sales");
    private static final Principal EVE = Principal.user("eve", "rivals");
    private static final Principal MALLORY = Principal.user("mallory", "rivals");
    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final AccessTerms CLEAR = AccessTerms.readClear("email").days(9);
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.0.0")
            .owner("sales")
            .team(Team.none().dataSteward("grace"))
            .schema(Schema.of(Field.string("id"), Field.string("email")))
            .access(AccessPolicy.consumers("marketing"))
            .classified(Classification.CONFIDENTIAL)
            .output(OutputPort.delta("daily"))
            .build();

    private final EntryCodec codec = new EntryCodec(ORDERS.id());
    private final AtomicReference<Instant> time = new AtomicReference<>(MORNING);
    private final AtomicReference<Instant> recorded = new AtomicReference<>(Instant.MIN);
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Grants grants = new Grants(catalog, (product, latest) -> {
        recorded.set(latest);
        return time.get();
    });

    @Nested
    final class OfGrants {
        @Test
        void given_withoutARequest_opensNothing() {
            AccessGrant real = approved();
            put(new Given(copy(real, 7, real.grantee())));

            assertThat(held(EVE)).containsExactly(real);
            assertNamed(
                    "entry 1 of the grants of 'sales.orders' does not count: no request of its number was approved");
        }

        @Test
        void given_ofARequestThatIsOpenOrRefused_opensNothing() {
            AccessGrant real = approved();
            long open = asked(EVE);
            long refused = asked(MALLORY);
            desk(STEWARD).refuse(refused, "no");

            put(new Given(copy(real, open, real.grantee())));
            put(new Given(copy(real, refused, Grantee.of(MALLORY))));

            assertThat(held(EVE)).containsExactly(real);
            assertThat(held(MALLORY)).isEmpty();
            assertThat(damaged()).hasSize(2);
        }

        @ParameterizedTest
        @EnumSource
        void given_otherThanWasApproved_opensNothing_andWhatWasApprovedStillDoes(Forgery forgery) {
            long number = asked(EVE);
            decide(number, STEWARD.name(), "user:sales/grace");
            AccessGrant approved = grants.asked(ORDERS.id()).grantOf(number).orElseThrow();

            put(new Given(forgery.of(approved)));

            assertThat(held(EVE)).isEmpty();
            assertThat(held(MALLORY)).isEmpty();
            assertNamed("entry 0 of the grants of 'sales.orders' does not count: it is not what its request asks for");
            assertThat(desk(STEWARD).approve(number, "fine")).isEqualTo(approved);
            assertThat(held(EVE)).containsExactly(approved);
        }

        @Test
        void given_byAForger_tellsNoTime() {
            AccessGrant real = approved();
            assertThat(held(EVE)).hasSize(1);
            GrantBasis late = new GrantBasis(
                    new Ruling("user:sales/grace", FOREVER, ""),
                    "1.0.0",
                    real.basis().ports());
            put(new Given(real.until(FOREVER.plusSeconds(1)).on(late)));
            put(new Revoked(99, new Ruling("user:sales/grace", FOREVER, "")));
            put(new Renewed(real.id().number(), FOREVER.plusSeconds(1), late));

            assertThat(held(EVE)).containsExactly(real);
            assertThat(recorded.get()).isEqualTo(MORNING);
        }
    }

    @Nested
    final class OfRequests {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "user:rivals/eve",
                    "service:rivals/eve",
                    "nobody",
                    "anonymous:sales/",
                    "role:sales/data_steward"
                })
        void decided_byWhoAskedOrNobody_decidesNothing(String by) {
            long number = asked(EVE);
            decide(number, "eve", by);

            assertThat(request(number).isOpen()).isTrue();
            assertNamed("entry 1 of the requests for 'sales.orders' does not count");
            assertThat(desk(STEWARD).approve(number, "fine").approval().by()).isEqualTo("user:sales/grace");
        }

        @ParameterizedTest
        @ValueSource(strings = {"user:rivals/mallory", "user:rivals/eve", Ruling.AUTOMATIC})
        void decided_forADomainByOneOfIt_orAtOnce_decidesNothing(String by) {
            long number =
                    desk(EVE).request(Grantee.domain("rivals"), CLEAR, "p").id().number();
            decide(number, "eve", by);

            assertThat(request(number).isOpen()).isTrue();
            assertThat(damaged()).hasSize(1);
        }

        @Test
        void asked_forSomebodyElse_asksNothing() {
            put(new Asked(Grantee.of(MALLORY), Grantee.of(EVE), CLEAR, "p", MORNING));
            put(new Asked(Grantee.of(MALLORY), Grantee.domain("finance"), CLEAR, "p", MORNING));
            decide(0, "grace", "user:sales/grace");

            assertThat(desk(STEWARD).records().requests()).isEmpty();
            assertThat(damaged()).hasSize(2);
        }

        @Test
        void decided_inNoYear_decidesNothing() {
            long number = asked(EVE);
            put(new Decided(
                    number,
                    State.APPROVED,
                    new GrantBasis(new Ruling("user:sales/grace", Instant.MAX, ""), "1.0.0", List.of())));

            assertThat(request(number).isOpen()).isTrue();
            assertThat(damaged()).singleElement().asString().contains("no year that people plan for");
        }
    }

    @Nested
    final class OfRenewals {
        @ParameterizedTest
        @ValueSource(strings = {"user:rivals/eve", "service:rivals/eve", "nobody"})
        void renewed_byWhoHasIt_changesNothing(String by) {
            AccessGrant real = approved();

            put(new Renewed(real.id().number(), FOREVER, basis(by, MORNING)));

            assertThat(held(EVE)).containsExactly(real);
            assertThat(damaged()).singleElement().asString().contains("does not count");
        }

        @Test
        void renewed_afterItLapsed_changesNothing() {
            AccessGrant real = approved();

            put(new Renewed(real.id().number(), FOREVER, basis("user:sales/grace", real.until())));

            time.set(real.until());
            assertThat(held(EVE)).isEmpty();
            assertNamed("entry 1 of the grants of 'sales.orders' does not count: "
                    + "it is dated at a time when the grant did not last");
        }

        @Test
        void renewed_ofNoGrant_isNamed() {
            put(new Renewed(5, FOREVER, basis("user:sales/grace", MORNING)));

            assertNamed("entry 0 of the grants of 'sales.orders' does not count: there is no such grant");
        }

        @Test
        void renewed_toAnyDate_lastsNoLongerThanGrantsDo() {
            AccessGrant real = approved();

            put(new Renewed(real.id().number(), FOREVER, basis("user:sales/grace", MORNING)));

            Instant last = MORNING.plus(Duration.ofDays(366));
            assertThat(desk(STEWARD).records().grants())
                    .extracting(AccessGrant::until)
                    .containsExactly(last);
            time.set(last.minusNanos(1));
            assertThat(held(EVE)).hasSize(1);
            time.set(last);
            assertThat(held(EVE)).isEmpty();
        }
    }

    /** What a forger makes of what was approved. */
    private enum Forgery {
        GRANTEE {
            @Override
            AccessGrant of(AccessGrant grant) {
                return copy(grant, grant.id().number(), Grantee.of(MALLORY));
            }
        },
        UNTIL {
            @Override
            AccessGrant of(AccessGrant grant) {
                return grant.until(FOREVER);
            }
        },
        APPROVER {
            @Override
            AccessGrant of(AccessGrant grant) {
                return grant.on(new GrantBasis(
                        new Ruling("user:rivals/eve", MORNING, ""),
                        "1.0.0",
                        grant.basis().ports()));
            }
        },
        PORTS {
            @Override
            AccessGrant of(AccessGrant grant) {
                GrantedPort port = grant.basis().ports().get(0);
                GrantedPort more = new GrantedPort(port.port(), Classification.RESTRICTED, Set.of("email"), Map.of());
                return grant.on(new GrantBasis(grant.approval(), grant.contract(), List.of(more)));
            }
        },
        LEVEL {
            @Override
            AccessGrant of(AccessGrant grant) {
                AccessTerms terms = new AccessTerms(AccessLevel.READ_CLEAR, "", Set.of("id", "email"), 9);
                return new AccessGrant(
                        grant.id(),
                        grant.grantee(),
                        terms,
                        grant.purpose(),
                        grant.from(),
                        grant.until(),
                        grant.basis(),
                        Optional.empty());
            }
        };

        abstract AccessGrant of(AccessGrant grant);
    }

    private static AccessGrant copy(AccessGrant grant, long number, Grantee grantee) {
        return new AccessGrant(
                new AccessId(ORDERS.id(), number),
                grantee,
                grant.terms(),
                grant.purpose(),
                grant.from(),
                grant.until(),
                grant.basis(),
                Optional.empty());
    }

    private AccessGrant approved() {
        return desk(STEWARD).approve(asked(EVE), "fine");
    }

    private long asked(Principal principal) {
        return desk(principal).request(CLEAR, "p").id().number();
    }

    private AccessRequest request(long number) {
        return grants.asked(ORDERS.id()).find(number).orElseThrow();
    }

    private void decide(long number, String reason, String by) {
        put(new Decided(
                number,
                State.APPROVED,
                new GrantBasis(new Ruling(by, MORNING, reason), "1.0.0", List.of(GrantedPorts.of(ORDERS.output())))));
    }

    private static GrantBasis basis(String by, Instant at) {
        return new GrantBasis(new Ruling(by, at, ""), "1.0.0", List.of(GrantedPorts.of(ORDERS.output())));
    }

    private List<AccessGrant> held(Principal principal) {
        return grants.of(principal, ORDERS.id());
    }

    private List<String> damaged() {
        return desk(STEWARD).records().damaged();
    }

    private void assertNamed(String beginning) {
        assertThat(damaged()).singleElement().asString().startsWith(beginning);
    }

    private void put(GrantEvent event) {
        put(grants.journal(ORDERS.id()), codec.write(event));
    }

    private void put(RequestEvent event) {
        put(grants.requests(ORDERS.id()), codec.write(event));
    }

    private static void put(Journal journal, byte[] entry) {
        assertThat(journal.put(journal.size(), entry)).isTrue();
    }

    private AccessDesk desk(Principal principal) {
        return new AccessDesk(ORDERS, principal, grants, new Silent());
    }

    /** Hears everything, and objects to nothing. */
    private static final class Silent implements AccessOversight {
        @Override
        public void record(AuditEvent event) {
            assertThat(event.details()).containsKey("act");
        }

        @Override
        public Optional<String> objection(AccessRequest request) {
            return Optional.empty();
        }
    }
}
