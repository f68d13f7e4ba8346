package io.meshsdk.core.governance.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.core.governance.waiver.DeskSession.Act;
import io.meshsdk.core.governance.waiver.DeskSession.Kind;
import io.meshsdk.policy.WaiverRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Reading allows what the API writes, and nothing that it would not have written. */
final class WaiverProperties {
    private static final int PER_DOMAIN = 2;
    private static final int RENEWALS = 1;
    private static final Duration LONGEST = Duration.ofDays(10);
    private static final List<Duration> LASTINGS = List.of(Duration.ofDays(2), Duration.ofDays(20));
    private static final PolicySet POLICIES =
            DeskSession.policies(WaiverRules.usual().perDomain(PER_DOMAIN).renewals(RENEWALS));
    private static final PolicySet LAXER =
            DeskSession.policies(WaiverRules.usual().perDomain(9).renewals(9));
    private static final PolicySet SHORTER = DeskSession.policies(
            WaiverRules.usual().perDomain(PER_DOMAIN).renewals(RENEWALS).longest(LONGEST));

    @Property(tries = 300)
    void faults_whateverIsDoneAtTheDesk_areNone(@ForAll("acts") List<Act> acts) {
        DeskSession session = DeskSession.of(acts, POLICIES);

        session.done().forEach(act -> Statistics.label("done").collect(act.kind()));
        Statistics.label("done").coverage(checker -> {
            for (Kind kind : Kind.values()) {
                checker.check(kind).percentage(share -> share > 3);
            }
        });
        covers("refused by the number of renewals", refused(session, "lets it be renewed"), 10);
        covers("refused by the number in the domain", refused(session, "as many as it may"), 10);
        covers("refused to who asked", refused(session, "who asked for it does not decide"), 10);
        assertThat(session.journal().state(POLICIES).faults()).isEmpty();
    }

    @Property(tries = 300)
    void state_anEntryOfWhichOneThingIsForged_changesNothingAndIsNamed(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(max = 40) int pick) {
        List<WaiverEvent> events = DeskSession.of(acts, POLICIES).events();
        int number = pick % events.size();
        WaiverJournal.State before = journal(events.subList(0, number)).state(POLICIES);

        for (Forgery forgery : Forgery.values()) {
            forgery.of(events.get(number), before).ifPresent(forged -> {
                Statistics.label("forged").collect(forgery);
                assertDoesNotCount(forged, forgery.reason(), events.subList(0, number));
            });
        }

        Statistics.label("forged").coverage(checker -> {
            for (Forgery forgery : Forgery.values()) {
                checker.check(forgery).count(tries -> tries > 20);
            }
        });
    }

    @Property(tries = 300)
    void state_anEntryThatIsWrittenTwice_countsOnce(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(max = 40) int pick) {
        List<WaiverEvent> events = DeskSession.of(acts, POLICIES).events();
        int number = pick % events.size();
        WaiverEvent event = events.get(number);

        covers("written twice", !(event instanceof WaiverEvent.Renewing), 50);
        if (!(event instanceof WaiverEvent.Renewing)) {
            assertDoesNotCount(event, "does not follow", events.subList(0, number + 1));
        }
    }

    @Property(tries = 300)
    void state_ofWhatWasGivenUnderLaxerRules_isWithinThoseInForce(@ForAll("acts") List<Act> acts) {
        WaiverJournal.State state = DeskSession.of(acts, LAXER).journal().state(POLICIES);
        List<Waiver> given = state.waivers().stream()
                .filter(waiver -> waiver.approval().isPresent())
                .toList();

        covers("renewed once", given.stream().anyMatch(waiver -> waiver.renewals() == RENEWALS), 20);
        covers("renewed too often", faulty(state, "lets it be renewed"), 5);
        covers("given too often", faulty(state, "as many as it may"), 5);
        assertThat(given).allSatisfy(waiver -> {
            Instant at = waiver.approval().orElseThrow().at();
            assertThat(waiver.renewals()).isLessThanOrEqualTo(RENEWALS);
            assertThat(given)
                    .filteredOn(other -> other.isGivenAt(at))
                    .filteredOn(other -> !other.approval().orElseThrow().at().isAfter(at))
                    .hasSizeLessThanOrEqualTo(PER_DOMAIN);
        });
    }

    @Property(tries = 300)
    void given_underRulesOfAShorterTime_isWhatWasGivenWithinIt(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(max = 20) int days) {
        DeskSession session = DeskSession.of(acts, POLICIES);
        Instant now = session.now().plus(Duration.ofDays(days));

        for (DataProduct product : DeskSession.PRODUCTS) {
            List<Waiver> before = given(session, product, POLICIES, now);
            List<Waiver> after = given(session, product, SHORTER, now);

            assertThat(after)
                    .isEqualTo(before.stream()
                            .filter(waiver -> now.isBefore(
                                    waiver.approval().orElseThrow().at().plus(LONGEST)))
                            .toList());
            covers("given for a shorter time", after.size() < before.size(), 2);
            covers("still given", !after.isEmpty(), 3);
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Kind.REQUEST),
                                Tuple.of(8, Kind.APPROVE),
                                Tuple.of(4, Kind.RENEW),
                                Tuple.of(1, Kind.REFUSE),
                                Tuple.of(1, Kind.REVOKE)),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(3, 1), Tuple.of(3, 2), Tuple.of(1, 3)),
                        Arbitraries.of(0, 60, -60, 100_000),
                        Arbitraries.of(LASTINGS))
                .as(Act::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60)
                .map(WaiverProperties::afterARequest);
    }

    private static List<Act> afterARequest(List<Act> acts) {
        return Stream.concat(Stream.of(new Act(Kind.REQUEST, 0, 0, 0, LASTINGS.get(0))), acts.stream())
                .toList();
    }

    private static void assertDoesNotCount(WaiverEvent event, String reason, List<WaiverEvent> events) {
        WaiverJournal journal = journal(events);
        WaiverJournal.State before = journal.state(POLICIES);
        assertThat(journal.put(events.size(), event)).isTrue();
        WaiverJournal.State after = journal.state(POLICIES);

        assertThat(after.waivers()).isEqualTo(before.waivers());
        assertThat(after.latest()).isEqualTo(before.latest());
        assertThat(after.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(events.size());
            assertThat(fault.reason()).contains(reason);
        });
    }

    private static WaiverJournal journal(List<WaiverEvent> events) {
        WaiverJournal journal = new WaiverJournal(new InMemoryCatalog(), "sales");
        for (int number = 0; number < events.size(); number++) {
            assertThat(journal.put(number, events.get(number))).isTrue();
        }
        return journal;
    }

    private static List<Waiver> given(DeskSession session, DataProduct product, PolicySet policies, Instant now) {
        return session.journal().given(product, () -> policies, () -> TrustedTime.of(now, TrustedTime.USUAL_SKEW));
    }

    private static boolean refused(DeskSession session, String reason) {
        return session.refusals().stream().anyMatch(refusal -> refusal.contains(reason));
    }

    private static boolean faulty(WaiverJournal.State state, String reason) {
        return state.faults().stream().anyMatch(fault -> fault.reason().contains(reason));
    }

    /** Fails where something is so in fewer tries than a share of them, in percent. */
    private static void covers(String what, boolean is, int percent) {
        Statistics.label(what).collect(is);
        Statistics.label(what).coverage(checker -> checker.check(true).percentage(share -> share > percent));
    }
}
