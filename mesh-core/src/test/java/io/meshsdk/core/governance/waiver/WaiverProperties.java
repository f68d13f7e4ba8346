package io.meshsdk.core.governance.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.error.MeshException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Reading allows what the API writes, and nothing that it would not have written. */
final class WaiverProperties {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int PER_DOMAIN = 2;
    private static final List<Duration> LASTINGS = List.of(Duration.ofDays(2), Duration.ofDays(20));
    private static final Violation FOUND = Violation.broken("grumble", "product");
    private static final PolicySet POLICIES = PolicySet.empty().and(List.of(new Grumbling()));
    private static final List<DataProduct> PRODUCTS =
            List.of(product("orders"), product("parcels"), product("letters"));
    private static final List<Principal> PEOPLE = List.of(
            Principal.user("ann", "sales"),
            Principal.user("sam", "sales").withRoles(PolicyOwner.ROLE),
            Principal.user("olga", "platform").withRoles(PolicyOwner.ROLE),
            Principal.user("eve", "marketing"));

    @Property(tries = 300)
    void faults_whateverIsDoneAtTheDesk_areNone(@ForAll("acts") List<Act> acts) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        Instant now = NOW;
        for (Act act : acts) {
            now = now.plusSeconds(act.seconds);
            act.attempt(desk(catalog, PEOPLE.get(act.person), now));
        }
        WaiverDesk desk = desk(catalog, PEOPLE.get(0), now);

        assertThat(desk.faults()).isEmpty();
    }

    @Property(tries = 300)
    void list_whateverIsWrittenIntoTheJournal_givesNothingThatTheRulesDoNot(@ForAll("entries") List<Entry> entries) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        WaiverJournal journal = new WaiverJournal(catalog, "sales");
        List<Entry> all = Stream.concat(Stream.of(Entry.asked(0), Entry.asked(1), Entry.asked(2)), entries.stream())
                .toList();
        for (int number = 0; number < all.size(); number++) {
            assertThat(journal.put(number, all.get(number).event(number))).isTrue();
        }
        WaiverDesk desk = desk(catalog, PEOPLE.get(0), NOW);
        List<Waiver> given = desk.list().stream()
                .filter(waiver -> waiver.state() == Waiver.State.APPROVED)
                .toList();

        Statistics.label("given").collect(given.isEmpty() ? "none" : "some");
        Statistics.label("given").coverage(checker -> checker.check("some").percentage(share -> share > 20));
        assertThat(given).allSatisfy(waiver -> {
            Waiver.Approval approval = waiver.approval().orElseThrow();
            assertThat(approval.by()).isNotEqualTo(waiver.request().by());
            assertThat(approval.right()).isEqualTo(PolicyOwner.anywhere());
            assertThat(waiver.request().by()).startsWith("user:sales/");
            assertThat(Duration.between(approval.at(), approval.until()))
                    .isEqualTo(waiver.request().lasting());
            assertThat(waiver.renewals()).isLessThanOrEqualTo(1);
            assertThat(given)
                    .filteredOn(other -> other.isGivenAt(approval.at()))
                    .filteredOn(other -> !other.approval().orElseThrow().at().isAfter(approval.at()))
                    .hasSizeLessThanOrEqualTo(PER_DOMAIN);
        });
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.of(0, 60, -60, 400_000),
                        Arbitraries.of(LASTINGS))
                .as(Act::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Kind.APPROVE),
                                Tuple.of(1, Kind.REQUEST),
                                Tuple.of(1, Kind.RENEW),
                                Tuple.of(1, Kind.REFUSE),
                                Tuple.of(1, Kind.REVOKE)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.of(0, 0, 0, 0, -60, -4000),
                        Arbitraries.of(LASTINGS))
                .as(Entry::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    private static WaiverDesk desk(InMemoryCatalog catalog, Principal actor, Instant now) {
        return new WaiverDesk(
                new WaiverJournal(catalog, "sales"),
                POLICIES,
                actor,
                () -> TrustedTime.of(now, TrustedTime.USUAL_SKEW));
    }

    private static DataProduct product(String name) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .schema(Schema.of(Field.string("id").primaryKey()))
                .build();
    }

    private enum Kind {
        REQUEST,
        APPROVE,
        RENEW,
        REFUSE,
        REVOKE
    }

    /** Something that somebody tries at the desk, allowed or not. */
    private record Act(Kind kind, int waiver, int person, int seconds, Duration lasting) {
        void attempt(WaiverDesk desk) {
            String id = "sales-" + waiver;
            try {
                switch (kind) {
                    case REQUEST ->
                        desk.request(PRODUCTS.get(waiver % PRODUCTS.size()), "grumbling", FOUND, lasting, "soon");
                    case APPROVE -> desk.approve(id);
                    case RENEW -> desk.renew(id, lasting, "later");
                    case REFUSE -> desk.refuse(id);
                    case REVOKE -> desk.revoke(id);
                }
            } catch (MeshException | IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)(Cannot|No) .*");
            }
        }
    }

    /** An entry that somebody writes around the desk. */
    private record Entry(Kind kind, int waiver, int person, int seconds, Duration lasting) {
        static Entry asked(int waiver) {
            return new Entry(Kind.REQUEST, waiver, 0, 0, LASTINGS.get(0));
        }

        WaiverEvent event(int number) {
            String by = WaiverChecks.name(PEOPLE.get(person));
            Instant at = NOW.plusSeconds(60L * number + seconds);
            String id = "sales-" + (kind == Kind.REQUEST && waiver < 3 ? number : waiver);
            return switch (kind) {
                case REQUEST ->
                    new WaiverEvent.Requested(
                            id,
                            WaiverSubject.of(PRODUCTS.get(waiver % PRODUCTS.size()), "grumbling", FOUND),
                            new Waiver.Request(by, at, lasting, "soon"));
                case APPROVE -> new WaiverEvent.Approved(id, approval(by, at));
                case RENEW -> new WaiverEvent.Renewing(id, new Waiver.Request(by, at, lasting, "later"));
                case REFUSE -> new WaiverEvent.Ended(id, Waiver.State.REFUSED, by, at);
                case REVOKE -> new WaiverEvent.Ended(id, Waiver.State.REVOKED, by, at);
            };
        }

        private Waiver.Approval approval(String by, Instant at) {
            PolicyOwner right = waiver == 3 ? PolicyOwner.of("sales", PolicyOwner.ROLE) : PolicyOwner.anywhere();
            return new Waiver.Approval(by, right, at, at.plus(lasting));
        }
    }

    /** Finds the same in each product. */
    private record Grumbling() implements Policy {
        @Override
        public String id() {
            return "grumbling";
        }

        @Override
        public WaiverRules waivers() {
            return WaiverRules.usual().perDomain(PER_DOMAIN);
        }

        @Override
        public Optional<String> settings() {
            return Optional.of("two to a domain");
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(FOUND);
        }
    }
}
