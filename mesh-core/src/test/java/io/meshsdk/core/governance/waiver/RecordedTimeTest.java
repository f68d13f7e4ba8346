package io.meshsdk.core.governance.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.LastCommit;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever is dated goes by the latest time on record, and not by a clock that was set back. */
final class RecordedTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant SET_BACK = NOW.minus(Duration.ofMinutes(4));
    private static final Instant FAR_BACK = NOW.minus(Duration.ofDays(4));
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Orders of the shop")
            .schema(Schema.of(Field.string("order_id").primaryKey().describedAs("Number of the order")))
            .build();

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private Optional<Instant> audited = Optional.of(NOW);

    private PolicySet policies(Policy policy, Optional<LastCommit> last) {
        Rulebook plain = Rulebook.of(PolicySet.empty().and(List.of(policy)));
        return new WaivingRulebook(plain, catalog, TrustedTime.USUAL_SKEW, () -> audited).inForce(last);
    }

    private PolicyReport judge(Policy policy, Instant host) {
        return policies(policy, Optional.empty()).judge(inquiry(host));
    }

    private static Inquiry inquiry(Instant host) {
        return Inquiry.of(ORDERS, EnforcementPoint.DESIGN, host).firstPublished(() -> Optional.of(Instant.EPOCH));
    }

    @Nested
    final class Rollouts {
        private final Dated fromNow = new Dated(Rollout.enforced().effectiveFrom(NOW));
        private final Dated spared = new Dated(Rollout.enforced().grandfatheredUntil(NOW));

        @Test
        void judge_aClockSetBackBeforeItComesIntoForce_isInForce() {
            assertThat(judge(fromNow, SET_BACK).passes()).isFalse();
            audited = Optional.empty();
            assertThat(judge(fromNow, SET_BACK).passes()).isTrue();
        }

        @Test
        void judge_aClockSetBackIntoTheTimeOfGrace_sparesNobody() {
            assertThat(judge(spared, SET_BACK).passes()).isFalse();
            audited = Optional.empty();
            assertThat(judge(spared, SET_BACK).passes()).isTrue();
        }

        @Test
        void judge_aClockSetBackBehindTheLastCommit_goesByTheCommit() {
            audited = Optional.empty();
            Optional<LastCommit> last = Optional.of(new LastCommit(NOW, Optional.empty()));

            assertThat(policies(fromNow, last).judge(inquiry(SET_BACK)).passes())
                    .isFalse();
        }

        @Test
        void judge_aClockFarBehindAndADate_isRefused() {
            assertThatThrownBy(() -> judge(fromNow, FAR_BACK))
                    .isInstanceOf(ClockBehindException.class)
                    .hasMessageContainingAll(FAR_BACK.toString(), NOW.toString());
        }

        @Test
        void judge_aClockFarBehindAndNoDate_asksAsEver() {
            assertThat(judge(new Dated(Rollout.enforced()), FAR_BACK).violations())
                    .extracting(Violation::code)
                    .containsExactly("found");
        }

        @Test
        void review_aClockFarBehindAndADate_isToldByName() {
            PolicyReport report = policies(fromNow, Optional.empty()).review(inquiry(FAR_BACK));

            assertThat(report.blocking()).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo(PolicySet.UNANSWERED);
                assertThat(found.message()).contains("'dated'", "ClockBehindException");
            });
        }
    }

    @Nested
    final class Attestations {
        @Test
        void attestations_aClockSetBackBeforeTheirEnd_areOver() {
            Inquiry attested = inquiry(SET_BACK)
                    .attested(port -> List.of(new StorageAttestation(
                            TableLocation.of(Path.of("lake")),
                            StorageAttestation.Quality.ENCRYPTED_AT_REST,
                            "platform-team",
                            NOW)));

            assertThat(attested.attestations(ORDERS.output())).hasSize(1);
            assertThat(policies(new Attested(), Optional.empty())
                            .judge(attested)
                            .passes())
                    .isFalse();
            audited = Optional.empty();
            assertThat(policies(new Attested(), Optional.empty())
                            .judge(attested)
                            .passes())
                    .isTrue();
        }
    }

    @Nested
    final class Unreadable {
        @Test
        void judge_anEntryThatDoesNotSayWhenItWasPublished_refusesWhatIsDatedAndNothingElse() {
            register("damaged");

            assertThatThrownBy(() -> judge(new Dated(Rollout.enforced().effectiveFrom(NOW)), NOW))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("'sales.orders'", "mesh.reconcile(..)");
            assertThat(judge(new Dated(Rollout.enforced()), NOW).violations())
                    .extracting(Violation::code)
                    .containsExactly("found");
        }

        @Test
        void judge_aWaiverOfWhichNobodyCanTellWhetherItEnded_doesNotHoldAndSaysSo() {
            Dated policy = new Dated(Rollout.enforced());
            WaiverDesk desk = new WaiverDesk(
                    new WaiverJournal(catalog, "sales"),
                    PolicySet.empty().and(List.of(policy)),
                    Principal.user("ann", "sales"),
                    product -> TrustedTime.of(NOW, TrustedTime.USUAL_SKEW));
            Waiver asked = desk.request(ORDERS, "dated", Dated.FOUND, Duration.ofDays(20), "soon");
            desk.asPrincipal(Principal.user("olga", "platform").withRoles(PolicyOwner.ROLE))
                    .approve(asked.id());
            assertThat(judge(policy, NOW).waived()).hasSize(1);
            register("damaged");

            assertThat(judge(policy, NOW).violations()).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo("found");
                assertThat(found.message()).contains("No waiver of it holds", "'sales.orders'");
            });
        }

        private void register(String facts) {
            PortEntry port = new PortEntry(
                    "default",
                    SemanticVersion.parse("1.0.0"),
                    "delta",
                    TableLocation.of(Path.of("lake")),
                    new RecordedCommit(0, NOW, new CommitFacts(PublicationId.of("orders", 1), "00", facts)));
            CatalogEntry entry = new CatalogEntry(
                    ORDERS.id(),
                    0,
                    StoredForm.encode(ORDERS),
                    new SearchTexts("sales.orders", List.of(), List.of()),
                    List.of(port),
                    CatalogEntry.Reach.DISCOVERABLE);
            assertThat(catalog.register(entry, 0)).isNotInstanceOf(Registration.Stale.class);
        }
    }

    private record Dated(Rollout rollout) implements Policy {
        private static final Violation FOUND =
                Violation.broken("found", "product").because("It is so");

        @Override
        public String id() {
            return "dated";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(FOUND);
        }
    }

    private static final class Attested implements Policy {
        @Override
        public String id() {
            return "attested";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.attestations(context.ports().get(0)).isEmpty()
                    ? List.of(Violation.broken("unattested", "product"))
                    : List.of();
        }
    }
}
