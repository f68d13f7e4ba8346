package io.meshsdk.core.governance.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that somebody wrote into the journal of waivers around the API. */
final class WaiverFaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration DAYS = Duration.ofDays(20);
    private static final String ANN = "user:sales/ann";
    private static final String OLGA = "user:platform/olga";
    private static final Violation FOUND =
            Violation.broken("grumble", "product").because("It is not as it should be");
    private static final DataProduct ORDERS = orders("1.0.0");
    private static final WaiverSubject SUBJECT = WaiverSubject.of(ORDERS, "grumbling", FOUND);

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private PolicySet policies = PolicySet.empty().and(List.of(new Grumbling(PolicyScope.global())));

    @Test
    void judge_entriesAsTheApiWritesThem_waive() {
        write(asked("sales-0"), approved("sales-0", OLGA, PolicyOwner.anywhere()));

        assertThat(judge().waived()).hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void judge_anEntryWrittenAroundTheApi_waivesNothingAndIsNamed(List<WaiverEvent> events, long entry, String reason) {
        write(events.toArray(WaiverEvent[]::new));

        assertThat(judge().waived()).isEmpty();
        assertThat(judge().violations()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("grumble");
            assertThat(found.message())
                    .contains(
                            "It is not as it should be", "Entry %d of the waivers of 'sales'".formatted(entry), reason);
        });
        assertThat(faults()).first().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(entry);
            assertThat(fault.reason()).contains(reason);
        });
    }

    static Stream<Arguments> forged() {
        PolicyOwner anywhere = PolicyOwner.anywhere();
        PolicyOwner ofSales = PolicyOwner.of("sales", PolicyOwner.ROLE);
        return Stream.of(
                forged(1, "given by who asked", asked("sales-0"), approved("sales-0", ANN, anywhere)),
                forged(1, "owned by role", asked("sales-0"), approved("sales-0", "user:sales/bob", ofSales)),
                forged(1, "does not belong", asked("sales-0"), approved("sales-0", OLGA, ofSales)),
                forged(1, "does not belong", asked("sales-0"), approved("sales-0", "anonymous:/olga", anywhere)),
                forged(
                        1,
                        "for another time",
                        asked("sales-0"),
                        new WaiverEvent.Approved(
                                "sales-0", new Waiver.Approval(OLGA, anywhere, NOW, NOW.plus(DAYS.multipliedBy(2))))),
                forged(
                        1,
                        "before the entry it follows",
                        asked("sales-0"),
                        new WaiverEvent.Approved(
                                "sales-0",
                                new Waiver.Approval(
                                        OLGA,
                                        anywhere,
                                        NOW.minusSeconds(1),
                                        NOW.minusSeconds(1).plus(DAYS)))),
                forged(
                        0,
                        "more than ten thousand years",
                        new WaiverEvent.Requested(
                                "sales-0",
                                SUBJECT,
                                new Waiver.Request(ANN, NOW, Duration.ofSeconds(Long.MAX_VALUE), "for ever")),
                        approved("sales-0", OLGA, anywhere)),
                forged(0, "not that of its place", asked("sales-7"), approved("sales-7", OLGA, anywhere)),
                forged(
                        0,
                        "not of domain 'sales'",
                        asked("sales-0", SUBJECT, "user:marketing/eve"),
                        approved("sales-0", OLGA, anywhere)));
    }

    private static Arguments forged(long entry, String reason, WaiverEvent... events) {
        return Arguments.of(List.of(events), entry, reason);
    }

    @Test
    void judge_moreThanTheDomainMayHold_waivesTheFirst() {
        WaiverSubject other = WaiverSubject.of(orders("1.0.0", Field.string("email")), "grumbling", FOUND);
        write(
                asked("sales-0", other, ANN),
                approved("sales-0", OLGA, PolicyOwner.anywhere()),
                asked("sales-2"),
                approved("sales-2", OLGA, PolicyOwner.anywhere()));

        assertThat(judge().waived()).isEmpty();
        assertThat(faults()).singleElement().extracting(WaiverFault::entry).isEqualTo(3L);
    }

    @Test
    void judge_renewedMoreOftenThanThePolicyAllows_holdsAsItWasGivenBefore() {
        Instant later = NOW.plus(Duration.ofDays(10));
        write(
                asked("sales-0"),
                approved("sales-0", OLGA, PolicyOwner.anywhere()),
                new WaiverEvent.Renewing("sales-0", new Waiver.Request(ANN, later, DAYS, "spring is late")),
                new WaiverEvent.Approved(
                        "sales-0", new Waiver.Approval(OLGA, PolicyOwner.anywhere(), later, later.plus(DAYS))));

        assertThat(judge(later).waived()).extracting(PolicyReport.Waived::until).containsExactly(NOW.plus(DAYS));
        assertThat(faults()).extracting(WaiverFault::entry).containsExactly(2L, 3L);
    }

    @Test
    void judge_aWaiverTakenBackByWhoeverWroteIt_doesNotHold() {
        write(
                asked("sales-0"),
                approved("sales-0", OLGA, PolicyOwner.anywhere()),
                new WaiverEvent.Ended("sales-0", Waiver.State.REVOKED, "user:marketing/eve", NOW));

        assertThat(judge().waived()).isEmpty();
    }

    @Test
    void judge_afterThePolicyGotAnotherOwner_doesNotCountWhatTheFormerGave() {
        policies = PolicySet.empty().and(List.of(new Grumbling(PolicyScope.domain("sales"))));
        write(asked("sales-0"), approved("sales-0", "user:sales/bob", PolicyOwner.of("sales", PolicyOwner.ROLE)));
        assertThat(judge().waived()).hasSize(1);

        policies = PolicySet.empty().and(List.of(new Grumbling(PolicyScope.global())));
        assertThat(judge().waived()).isEmpty();
        assertThat(faults())
                .singleElement()
                .extracting(WaiverFault::reason)
                .asString()
                .contains("is owned by");
    }

    @Test
    void given_toAReaderWhoCannotRelyOnTheCouncilsPolicies_isStillTold() {
        write(asked("sales-0"), approved("sales-0", OLGA, PolicyOwner.of("platform", "steward")));
        assertThat(given()).isEmpty();
        policies = policies.and(List.of(new Unreliable()));

        assertThat(given()).extracting(Waiver::id).containsExactly("sales-0");
    }

    private List<Waiver> given() {
        return new WaiverJournal(catalog, "sales")
                .given(ORDERS, () -> policies, () -> TrustedTime.of(NOW, TrustedTime.USUAL_SKEW));
    }

    @Test
    void approve_afterAnApprovalThatDoesNotCount_gives() {
        write(asked("sales-0"), approved("sales-0", ANN, PolicyOwner.anywhere()));
        Principal olga = Principal.user("olga", "platform").withRoles(PolicyOwner.ROLE);

        assertThat(desk(olga).approve("sales-0").approval().orElseThrow().by()).isEqualTo(OLGA);
        assertThat(judge().waived()).hasSize(1);
    }

    @Test
    void approve_afterAnEntryOfALaterTimeThatDoesNotCount_gives() {
        Instant far = Instant.parse("9998-01-01T00:00:00Z");
        Waiver.Approval forged = new Waiver.Approval(ANN, PolicyOwner.anywhere(), far, far.plus(DAYS));
        write(asked("sales-0"), new WaiverEvent.Approved("sales-0", forged));
        Principal olga = Principal.user("olga", "platform").withRoles(PolicyOwner.ROLE);

        assertThat(desk(olga).approve("sales-0").approval().orElseThrow().at()).isEqualTo(NOW);
        assertThat(judge().waived()).hasSize(1);
        assertThat(faults()).extracting(WaiverFault::entry).containsExactly(1L);
    }

    @Test
    void judge_aJournalThatCannotBeRead_waivesNothingAndSaysSo() {
        write(asked("sales-0"), approved("sales-0", OLGA, PolicyOwner.anywhere()));
        assertThat(catalog.journal(JournalKey.of("waivers", "sales"))
                        .put(2, "damaged".getBytes(StandardCharsets.UTF_8)))
                .isTrue();

        assertThat(judge().violations())
                .singleElement()
                .extracting(Violation::message)
                .asString()
                .contains("No waiver of 'sales' holds", "entry 2");
    }

    private void write(WaiverEvent... events) {
        WaiverJournal journal = new WaiverJournal(catalog, "sales");
        for (int number = 0; number < events.length; number++) {
            assertThat(journal.put(number, events[number])).isTrue();
        }
    }

    private List<WaiverFault> faults() {
        return desk(Principal.user("ann", "sales")).faults();
    }

    private WaiverDesk desk(Principal actor) {
        return new WaiverDesk(
                new WaiverJournal(catalog, "sales"),
                policies,
                actor,
                product -> TrustedTime.of(NOW, TrustedTime.USUAL_SKEW));
    }

    private PolicyReport judge() {
        return judge(NOW);
    }

    private PolicyReport judge(Instant now) {
        return new WaivingRulebook(Rulebook.of(policies), catalog, TrustedTime.USUAL_SKEW, Optional::empty)
                .inForce(Optional.empty())
                .judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, now));
    }

    private static WaiverEvent asked(String id) {
        return asked(id, SUBJECT, ANN);
    }

    private static WaiverEvent asked(String id, WaiverSubject subject, String by) {
        return new WaiverEvent.Requested(id, subject, new Waiver.Request(by, NOW, DAYS, "the old system ends"));
    }

    private static WaiverEvent approved(String id, String by, PolicyOwner right) {
        return new WaiverEvent.Approved(id, new Waiver.Approval(by, right, NOW, NOW.plus(DAYS)));
    }

    private static DataProduct orders(String version, Field... more) {
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("Orders of the shop")
                .schema(Schema.of(Field.string("order_id").primaryKey().describedAs("Number of the order"))
                        .and(List.of(more)))
                .build();
    }

    @Test
    void state_aWaiverOfAProductOfAnotherDomain_doesNotCount() {
        WaiverSubject elsewhere =
                new WaiverSubject(new ProductId("finance", "ledger"), 1, SUBJECT.found(), SUBJECT.contractDigest());
        write(asked("sales-0", elsewhere, ANN));

        assertThat(faults())
                .singleElement()
                .extracting(WaiverFault::reason)
                .asString()
                .contains("another domain");
        assertThat(desk(Principal.user("ann", "sales")).list()).isEmpty();
    }

    /** Finds the same in each product; a domain holds one waiver of it, which is not renewed. */
    private record Grumbling(PolicyScope scope) implements Policy {
        @Override
        public String id() {
            return "grumbling";
        }

        @Override
        public WaiverRules waivers() {
            return WaiverRules.usual().perDomain(1).renewals(0);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(FOUND);
        }
    }
}
