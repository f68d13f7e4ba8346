package io.meshsdk.core.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.contract.Team;
import io.meshsdk.core.access.decision.GrantedPorts;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AccessDeskTest {
    private static final Principal STEWARD = Principal.user("grace", "sales");
    private static final Principal OWNER = Principal.user("ada", "sales");
    private static final Principal PEER = Principal.user("bob", "sales");
    private static final Principal ANALYST = Principal.user("eve", "logistics");
    private static final Principal STRANGER = Principal.user("mallory", "logistics");
    private static final AccessPolicy RULES = AccessPolicy.consumers("marketing")
            .approvalFor("ssn")
            .approveAutomatically(AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30))
            .grantsUpTo(100);
    private static final DataProduct OPEN = product(RULES, Classification.INTERNAL);
    private static final DataProduct CLOSED = product(RULES, Classification.CONFIDENTIAL);
    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(MORNING);
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Grants grants = new Grants(catalog, (product, latest) -> time.get());
    private final List<AuditEvent> told = new ArrayList<>();
    private final Map<String, String> objections = new HashMap<>();

    @Nested
    final class Request {
        @Test
        void request_withinTheContractsRules_isApprovedAtOnce() {
            AccessRequest request = desk(OPEN, ANALYST).request(masked(30), "churn model");

            assertThat(request.state()).isEqualTo(State.APPROVED);
            assertThat(request.ruling().orElseThrow().by()).isEqualTo(Ruling.AUTOMATIC);
            assertThat(grants.of(ANALYST, OPEN.id())).singleElement().satisfies(grant -> {
                assertThat(grant.id()).isEqualTo(request.id());
                assertThat(grant.until()).isEqualTo(MORNING.plus(Duration.ofDays(30)));
                assertThat(grant.purpose()).isEqualTo("churn model");
                assertThat(grant.contract()).isEqualTo("1.0.0");
            });
            assertThat(grants.of(STRANGER, OPEN.id())).isEmpty();
        }

        @Test
        void request_beyondTheContractsRules_waits() {
            AccessDesk desk = desk(OPEN, ANALYST);

            assertThat(desk.request(masked(31), "longer").isOpen()).isTrue();
            assertThat(desk.request(AccessTerms.readClear("email").days(3), "clear")
                            .isOpen())
                    .isTrue();
            assertThat(desk.request(AccessTerms.readMasked("ssn").days(3), "approval field")
                            .isOpen())
                    .isTrue();
            assertThat(desk(CLOSED, ANALYST).request(masked(3), "confidential").isOpen())
                    .isTrue();
            assertThat(grants.of(ANALYST, OPEN.id())).isEmpty();
        }

        @Test
        void request_forValuesInTheClear_namesTheFieldsOfTheDay() {
            AccessRequest request = desk(OPEN, ANALYST).request(AccessTerms.readClear(), "all of them");

            assertThat(request.terms().fields()).containsExactly("email", "id");
        }

        @Test
        void request_byWhomTheContractDenies_isRefusedAtOnce() {
            DataProduct denying = product(RULES.denyDomains("logistics"), Classification.INTERNAL);
            AccessRequest request = desk(denying, ANALYST).request(masked(3), "churn model");

            assertThat(request.state()).isEqualTo(State.REFUSED);
            assertThat(request.ruling().orElseThrow().reason()).contains("denies domain 'logistics'");
            assertThat(grants.of(ANALYST, denying.id())).isEmpty();
        }

        @Test
        void request_byAnAssertedPrincipalWhereOneHasToBeVerified_isRefusedAtOnce() {
            DataProduct demanding = product(RULES.demandVerified(), Classification.INTERNAL);

            assertThat(desk(demanding, ANALYST)
                            .request(masked(3), "churn model")
                            .state())
                    .isEqualTo(State.REFUSED);
            assertThat(desk(demanding, ANALYST.verifiedBy("oidc"))
                            .request(masked(3), "churn model")
                            .state())
                    .isEqualTo(State.APPROVED);
        }

        @Test
        void request_theSameAgain_isTheOneThatIsOpen() {
            AccessRequest first = desk(CLOSED, ANALYST).request(masked(3), "churn model");

            assertThat(desk(CLOSED, ANALYST).request(masked(3), "churn model")).isEqualTo(first);
            assertThat(desk(CLOSED, ANALYST).request(masked(3), "another").id()).isNotEqualTo(first.id());
            assertThat(desk(CLOSED, STRANGER).request(masked(3), "churn model").id())
                    .isNotEqualTo(first.id());
        }

        @Test
        void request_ofWhatIsNotThere_isRefusedWithARemedy() {
            AccessDesk desk = desk(OPEN, ANALYST);

            assertThatThrownBy(() -> desk.request(AccessTerms.readClear("salary"), "p"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("[salary]", "[email, id, ssn]");
            assertThatThrownBy(() -> desk.request(masked(3).port("weekly"), "p"))
                    .hasMessageContainingAll("'weekly'", "[daily]");
            assertThatThrownBy(() -> desk.request(masked(101), "p")).hasMessageContaining("100 days at most");
            assertThatThrownBy(() -> desk.request(masked(3), " ")).hasMessageContaining("purpose");
            assertThatThrownBy(() -> desk.request(masked(3), "x".repeat(2_001))).hasMessageContaining("purpose");
            assertThat(catalog.journal(JournalKey.of("requests", "sales", "orders"))
                            .size())
                    .isZero();
        }

        @Test
        void request_byNobodyOrTheOwningDomain_isRefused() {
            assertThatThrownBy(() -> desk(OPEN, Principal.anonymous()).request(masked(3), "p"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk(OPEN, PEER).request(masked(3), "p"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("owns it");
        }
    }

    @Nested
    final class Approve {
        @Test
        void approve_byStewardOrOwner_grants() {
            AccessGrant one = desk(CLOSED, STEWARD).approve(open(masked(3)), "fine");
            AccessGrant other = desk(CLOSED, OWNER).approve(open(masked(4)), "");

            assertThat(one.approval().by()).isEqualTo("user:sales/grace");
            assertThat(grants.of(ANALYST, CLOSED.id())).containsExactly(one, other);
        }

        @Test
        void approve_byOthersOfTheDomain_isDenied() {
            long number = open(masked(3));

            assertThatThrownBy(() -> desk(CLOSED, PEER).approve(number, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("there is none for user:sales/bob");
            assertThatThrownBy(() -> desk(CLOSED, ANALYST).approve(number, ""))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("does not control access");
        }

        @Test
        void approve_ofOnesOwnRequest_isDenied() {
            DataProduct shared = CLOSED.toBuilder()
                    .team(Team.none().dataSteward("logistics/eve").productOwner("ada"))
                    .build();
            long number = desk(shared, ANALYST).request(masked(3), "p").id().number();

            assertThatThrownBy(() -> desk(shared, ANALYST).approve(number, ""))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("asked itself");
        }

        @Test
        void decide_onesOwnRequestAsAnotherKind_isDenied() {
            DataProduct shared = CLOSED.toBuilder()
                    .team(Team.none().dataSteward("logistics/eve").productOwner("ada"))
                    .build();
            Principal service = Principal.service("eve", "logistics");
            long number = desk(shared, ANALYST).request(masked(3), "p").id().number();

            assertThatThrownBy(() -> desk(shared, service).approve(number, ""))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("asked itself");
            assertThatThrownBy(() -> desk(shared, service).refuse(number, "no"))
                    .isInstanceOf(AccessDeniedException.class);
            long granted = desk(shared, OWNER).approve(number, "").id().number();
            assertThatThrownBy(() -> desk(shared, service).renew(granted, 9))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("has it");
        }

        @Test
        void approve_again_givesTheSameGrantOnce() {
            long number = open(masked(3));
            AccessGrant first = desk(CLOSED, STEWARD).approve(number, "fine");
            time.set(MORNING.plusSeconds(60));

            assertThat(desk(CLOSED, OWNER).approve(number, "again")).isEqualTo(first);
            assertThat(journal("grants")).isEqualTo(1);
        }

        @Test
        void approve_whereTheGrantWasNotWritten_writesIt() {
            long number = open(masked(3));
            byte[] decision = new EntryCodec(CLOSED.id())
                    .write(new RequestEvent.Decided(
                            number,
                            State.APPROVED,
                            new GrantBasis(
                                    new Ruling("user:sales/ada", MORNING, "fine"),
                                    "1.0.0",
                                    List.of(GrantedPorts.of(CLOSED.output())))));
            assertThat(catalog.journal(JournalKey.of("requests", "sales", "orders"))
                            .put(1, decision))
                    .isTrue();
            time.set(MORNING.plusSeconds(60));

            AccessGrant grant = desk(CLOSED, STEWARD).approve(number, "");

            assertThat(grant.approval().by()).isEqualTo("user:sales/ada");
            assertThat(grant.until()).isEqualTo(MORNING.plus(Duration.ofDays(3)));
            assertThat(grants.of(ANALYST, CLOSED.id())).containsExactly(grant);
        }

        @Test
        void approve_whatWasDecidedOtherwise_isAConflict() {
            long refused = open(masked(3));
            desk(CLOSED, STEWARD).refuse(refused, "no");
            long withdrawn = open(masked(4));
            desk(CLOSED, ANALYST).withdraw(withdrawn);

            assertThatThrownBy(() -> desk(CLOSED, STEWARD).approve(refused, ""))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("it was refused already");
            assertThatThrownBy(() -> desk(CLOSED, STEWARD).approve(withdrawn, ""))
                    .isInstanceOf(ConflictException.class);
            assertThat(grants.of(ANALYST, CLOSED.id())).isEmpty();
        }

        @Test
        void approve_longerThanTheContractOfToday_isRefused() {
            long number = open(masked(90));
            DataProduct shorter = product(RULES.grantsUpTo(10), Classification.CONFIDENTIAL);

            assertThatThrownBy(() -> desk(shorter, STEWARD).approve(number, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10 days at most");
        }
    }

    @Nested
    final class Groups {
        private static final Grantee PLANNERS = Grantee.role("logistics", "planner");
        private static final Principal PLANNER = ANALYST.withRoles("planner");

        @Test
        void request_forAGroup_waitsAlsoWhereAPersonNeedNot() {
            AccessRequest request = desk(OPEN, PLANNER).request(PLANNERS, masked(3), "routes");

            assertThat(request.isOpen()).isTrue();
            assertThat(request.requester()).isEqualTo(Grantee.of(PLANNER));
            assertThat(request.grantee()).isEqualTo(PLANNERS);
            assertThat(desk(OPEN, PLANNER).request(PLANNERS, masked(3), "routes"))
                    .isEqualTo(request);
            assertThat(desk(OPEN, PLANNER)
                            .request(Grantee.domain("logistics"), masked(3), "routes")
                            .id())
                    .isNotEqualTo(request.id());
        }

        @Test
        void request_forAGroupThatOneIsNotOf_isDenied() {
            assertThatThrownBy(() -> desk(OPEN, ANALYST).request(PLANNERS, masked(3), "routes"))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("role:logistics/planner");
            assertThatThrownBy(() -> desk(OPEN, ANALYST).request(Grantee.domain("finance"), masked(3), "routes"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk(OPEN, ANALYST).request(Grantee.of(STRANGER), masked(3), "routes"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(journal("requests")).isZero();
        }

        @Test
        void approve_forAGroup_holdsForItsVerifiedMembers() {
            AccessGrant grant = granted();

            assertThat(grant.grantee()).isEqualTo(PLANNERS);
            assertThat(grants.of(STRANGER.withRoles("planner").verifiedBy("oidc"), CLOSED.id()))
                    .containsExactly(grant);
            assertThat(grants.of(STRANGER.withRoles("planner"), CLOSED.id()))
                    .as("who only says so")
                    .isEmpty();
            assertThat(grants.of(STRANGER.verifiedBy("oidc"), CLOSED.id())).isEmpty();
            assertThat(grants.of(
                            Principal.user("mallory", "finance")
                                    .withRoles("planner")
                                    .verifiedBy("oidc"),
                            CLOSED.id()))
                    .isEmpty();
            assertThat(told.get(told.size() - 1).details()).containsEntry("grantee", "role:logistics/planner");
        }

        @Test
        void approve_byAMemberOfTheGroup_isDenied() {
            DataProduct shared = CLOSED.toBuilder()
                    .team(Team.none().dataSteward("logistics/mallory").productOwner("ada"))
                    .build();
            long number = desk(shared, ANALYST)
                    .request(Grantee.domain("logistics"), masked(3), "routes")
                    .id()
                    .number();

            assertThatThrownBy(() -> desk(shared, STRANGER).approve(number, ""))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("domain:logistics");
        }

        @Test
        void revoke_ofAGroupsGrant_isForWhoAskedAndWhoControls() {
            AccessGrant one = granted();
            Principal member = STRANGER.withRoles("planner").verifiedBy("oidc");

            assertThatThrownBy(() -> desk(CLOSED, member).revoke(one.id().number(), "mine"))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("somebody else asked");
            assertThatThrownBy(() -> desk(CLOSED, STRANGER).revoke(one.id().number(), "mine"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(desk(CLOSED, member).records().grants()).containsExactly(one);
            assertThat(desk(CLOSED, ANALYST).revoke(one.id().number(), "done").end())
                    .isPresent();
            assertThat(grants.of(member, CLOSED.id())).isEmpty();
        }

        @Test
        void renew_ofAGroupsGrant_isForWhoControls() {
            long number = granted().id().number();

            assertThatThrownBy(() -> desk(CLOSED, PLANNER).renew(number, 9)).isInstanceOf(AccessDeniedException.class);
            assertThat(desk(CLOSED, STEWARD).renew(number, 9).until()).isEqualTo(MORNING.plus(Duration.ofDays(9)));
        }

        private AccessGrant granted() {
            AccessRequest request = desk(CLOSED, PLANNER).request(PLANNERS, masked(3), "routes");
            return desk(CLOSED, STEWARD).approve(request.id().number(), "fine");
        }
    }

    @Nested
    final class Policies {
        @Test
        void request_thatPoliciesForbid_isRefusedAtOnce() {
            objections.put("profiling", "policy 'no-profiling' forbids it");

            AccessRequest request = desk(OPEN, ANALYST).request(masked(3), "profiling");

            assertThat(request.state()).isEqualTo(State.REFUSED);
            assertThat(request.ruling().orElseThrow().reason()).isEqualTo("policy 'no-profiling' forbids it");
            assertThat(desk(OPEN, ANALYST).request(masked(3), "routes").state()).isEqualTo(State.APPROVED);
        }

        @Test
        void approve_orRenew_whatPoliciesForbidMeanwhile_isDenied() {
            long waiting = open(masked(4));
            long granted = granted(3);
            objections.put("churn model", "policy 'no-profiling' forbids it");

            assertThatThrownBy(() -> desk(CLOSED, STEWARD).approve(waiting, "fine"))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("no-profiling");
            assertThatThrownBy(() -> desk(CLOSED, STEWARD).renew(granted, 9))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("no-profiling");
            assertThat(desk(CLOSED, STEWARD).records().open()).hasSize(1);
            assertThat(desk(CLOSED, STEWARD).refuse(waiting, "no").state()).isEqualTo(State.REFUSED);
        }
    }

    @Nested
    final class Basis {
        private final DataProduct closer = product(RULES.approvalFor("email"), Classification.RESTRICTED);

        @Test
        void approve_keepsWhatIsDemandedOfThePortsThereAre() {
            AccessGrant grant = desk(CLOSED, STEWARD).approve(open(masked(3)), "fine");

            assertThat(grant.basis().ports()).containsExactly(GrantedPorts.of(CLOSED.output()));
            assertThat(grant.basis().ports().get(0).classification()).isEqualTo(Classification.CONFIDENTIAL);
            assertThat(grant.basis().ports().get(0).approvalFields()).containsExactly("ssn");
        }

        @Test
        void approve_whatWasAskedBefore_keepsWhatIsDemandedWhenItIsApproved() {
            long number = open(masked(3));

            AccessGrant grant = desk(closer, STEWARD).approve(number, "fine");

            assertThat(grant.basis().ports()).containsExactly(GrantedPorts.of(closer.output()));
        }

        @Test
        void renew_speaksForWhatIsDemandedThen() {
            long number = granted(3);

            AccessGrant renewed = desk(closer, STEWARD).renew(number, 1);

            assertThat(renewed.basis().ports()).containsExactly(GrantedPorts.of(closer.output()));
            assertThat(renewed.approval().by()).isEqualTo("user:sales/grace");
            assertThat(grants.of(ANALYST, CLOSED.id())).containsExactly(renewed);
        }

        @Test
        void renew_afterAPortWasDropped_keepsItAsStrictAsWhatIsLeft() {
            DataProduct both = CLOSED.toBuilder()
                    .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                    .build();
            long number = desk(both, ANALYST).request(masked(3), "p").id().number();
            AccessGrant before = desk(both, STEWARD).approve(number, "");
            assertThat(before.basis().ports()).hasSize(2);

            AccessGrant renewed = desk(closer, STEWARD).renew(number, 3);

            GrantedPort weekly = renewed.basis().find(new PortKey("weekly", 1)).orElseThrow();
            assertThat(weekly.classification()).isEqualTo(Classification.RESTRICTED);
            assertThat(weekly.approvalFields()).containsExactly("email", "ssn");
        }
    }

    @Nested
    final class Ends {
        @Test
        void of_aGrantThatLapsed_isEmpty() {
            desk(CLOSED, STEWARD).approve(open(masked(3)), "");

            time.set(MORNING.plus(Duration.ofDays(3)).minusNanos(1));
            assertThat(grants.of(ANALYST, CLOSED.id())).hasSize(1);
            time.set(MORNING.plus(Duration.ofDays(3)));
            assertThat(grants.of(ANALYST, CLOSED.id())).isEmpty();
        }

        @Test
        void revoke_byStewardOrGrantee_endsIt() {
            long one = granted(3);
            long other = granted(4);
            desk(CLOSED, STEWARD).revoke(one, "over");
            AccessGrant ended = desk(CLOSED, ANALYST).revoke(other, "done");

            assertThat(grants.of(ANALYST, CLOSED.id())).isEmpty();
            assertThat(ended.end().orElseThrow().by()).isEqualTo("user:logistics/eve");
            assertThat(desk(CLOSED, STEWARD).revoke(other, "again")).isEqualTo(ended);
        }

        @Test
        void revoke_byAStranger_findsNone() {
            long number = granted(3);

            assertThatThrownBy(() -> desk(CLOSED, STRANGER).revoke(number, "mine"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(grants.of(ANALYST, CLOSED.id())).hasSize(1);
        }

        @Test
        void revoke_elsewhere_isSeenByTheNextQuestion() {
            long number = granted(3);
            Grants here = new Grants(catalog, (product, latest) -> time.get());
            assertThat(here.of(ANALYST, CLOSED.id())).hasSize(1);

            desk(CLOSED, STEWARD).revoke(number, "over");

            assertThat(here.of(ANALYST, CLOSED.id())).isEmpty();
        }
    }

    @Nested
    final class Renew {
        @Test
        void renew_byTheSteward_lastsLongerFromNowOn() {
            long number = granted(3);
            time.set(MORNING.plus(Duration.ofDays(2)));

            assertThat(desk(CLOSED, STEWARD).renew(number, 10).until()).isEqualTo(MORNING.plus(Duration.ofDays(12)));
            assertThat(desk(CLOSED, STEWARD).renew(number, 1).until())
                    .as("renewing shortens nothing")
                    .isEqualTo(MORNING.plus(Duration.ofDays(12)));
            time.set(MORNING.plus(Duration.ofDays(11)));
            assertThat(grants.of(ANALYST, CLOSED.id())).hasSize(1);
        }

        @Test
        void renew_byTheGrantee_isForRequestsThatNobodyLooksAt() {
            long closed = granted(3);
            long open = desk(OPEN, ANALYST).request(masked(3), "p").id().number();

            assertThatThrownBy(() -> desk(CLOSED, ANALYST).renew(closed, 3)).isInstanceOf(AccessDeniedException.class);
            assertThat(desk(OPEN, ANALYST).renew(open, 30).until()).isEqualTo(MORNING.plus(Duration.ofDays(30)));
            assertThatThrownBy(() -> desk(OPEN, ANALYST).renew(open, 31)).isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void renew_whatLapsedOrWasRevoked_isAConflict() {
            long lapsed = granted(3);
            long revoked = granted(4);
            desk(CLOSED, STEWARD).revoke(revoked, "over");

            assertThatThrownBy(() -> desk(CLOSED, STEWARD).renew(revoked, 3))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("was revoked");
            time.set(MORNING.plus(Duration.ofDays(3)));
            assertThatThrownBy(() -> desk(CLOSED, STEWARD).renew(lapsed, 3))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("lapsed at 2026-01-04T08:00:00Z");
        }
    }

    @Nested
    final class Audit {
        @Test
        void acts_areToldBeforeTheyHappen_withoutTheirPurposes() {
            long number = granted(3);
            desk(CLOSED, STEWARD).renew(number, 5);
            desk(CLOSED, STEWARD).revoke(number, "over");

            assertThat(told)
                    .extracting(
                            event -> event.kind().word() + " " + event.details().get("act"))
                    .containsExactly("request ask", "request approved", "grant give", "grant renew", "grant revoke");
            assertThat(told.toString()).doesNotContain("churn", "over");
            assertThat(told.get(2).parties().get("grantee")).isEqualTo(ANALYST);
        }

        @Test
        void acts_thatCannotBeTold_doNotHappen() {
            long number = open(masked(3));
            AccessDesk deaf = new AccessDesk(CLOSED, STEWARD, grants, new Oversight() {
                @Override
                public void record(AuditEvent event) {
                    throw new StorageException("The audit is full");
                }
            });

            assertThatThrownBy(() -> deaf.approve(number, "")).isInstanceOf(StorageException.class);
            assertThat(desk(CLOSED, STEWARD).records().open()).hasSize(1);
            assertThat(grants.of(ANALYST, CLOSED.id())).isEmpty();
        }

        @Test
        void acts_thatChangeNothing_areNotTold() {
            long number = granted(3);
            desk(CLOSED, STEWARD).revoke(number, "over");
            told.clear();

            desk(CLOSED, STEWARD).approve(number, "again");
            desk(CLOSED, STEWARD).revoke(number, "again");

            assertThat(told).isEmpty();
        }
    }

    @Nested
    final class Records {
        @Test
        void records_ofWhoControls_areAll() {
            long mine = open(masked(3));
            desk(CLOSED, STRANGER).request(masked(3), "p");

            assertThat(desk(CLOSED, STEWARD).records().open()).hasSize(2);
            assertThat(desk(CLOSED, ANALYST).records().requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.id().number()).isEqualTo(mine));
            assertThat(desk(CLOSED, PEER).records().requests()).isEmpty();
        }

        @Test
        void records_withDamagedEntries_reportThemAndGrantNothing() {
            long number = granted(3);
            putUnreadable("grants");
            putUnreadable("requests");

            AccessRecords records = desk(CLOSED, STEWARD).records();

            assertThat(records.damaged())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("cannot be read"));
            assertThat(desk(CLOSED, ANALYST).records().damaged()).isEmpty();
            assertThat(grants.of(ANALYST, CLOSED.id()))
                    .as("what cannot be read might have ended it")
                    .isEmpty();
            assertThat(records.grants().get(0).end().orElseThrow().by()).isEqualTo(Ruling.UNREADABLE);

            desk(CLOSED, STEWARD).renew(number, 3);
            assertThat(grants.of(ANALYST, CLOSED.id())).hasSize(1);
        }

        @Test
        void records_afterDamage_takeMore() {
            putUnreadable("grants");
            putUnreadable("requests");
            long number = granted(3);

            assertThat(number).isEqualTo(1);
            assertThat(grants.of(ANALYST, CLOSED.id())).hasSize(1);
        }

        private void putUnreadable(String journal) {
            assertThat(catalog.journal(JournalKey.of(journal, "sales", "orders"))
                            .put(journal(journal), new byte[] {'{', 0, -1}))
                    .isTrue();
        }
    }

    private long journal(String name) {
        return catalog.journal(JournalKey.of(name, "sales", "orders")).size();
    }

    private long granted(int days) {
        return desk(CLOSED, STEWARD).approve(open(masked(days)), "").id().number();
    }

    private long open(AccessTerms terms) {
        return desk(CLOSED, ANALYST).request(terms, "churn model").id().number();
    }

    private AccessDesk desk(DataProduct product, Principal principal) {
        return new AccessDesk(product, principal, grants, new Oversight());
    }

    /** Takes down what it hears, and objects to some purposes. */
    private class Oversight implements AccessOversight {
        @Override
        public void record(AuditEvent event) {
            told.add(event);
        }

        @Override
        public Optional<String> objection(AccessRequest request) {
            return Optional.ofNullable(objections.get(request.purpose()));
        }
    }

    private static AccessTerms masked(int days) {
        return AccessTerms.readMasked().days(days);
    }

    private static DataProduct product(AccessPolicy access, Classification level) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales")
                .team(Team.none().productOwner("ada").dataSteward("grace"))
                .schema(Schema.of(Field.string("id"), Field.string("email"), Field.string("ssn")))
                .access(access)
                .classified(level)
                .output(OutputPort.delta("daily"))
                .build();
    }
}
