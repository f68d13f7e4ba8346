package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class AnnouncedEndPolicyTest {
    private static final DataContract WIDE = DataContract.of(Schema.of(Field.int64("id"), Field.string("a")))
            .versioning(VersioningPolicy.notice(Period.ofDays(30)));
    private static final DataContract NARROW = WIDE.over(List.of(Schema.of(Field.int64("id"))));

    @Test
    void judge_aBreakWithoutAnAnnouncement_isRefused() {
        assertThat(after(daily("0.1.0", WIDE), daily("0.2.0", NARROW)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("notice-missing");
                    assertThat(violation.element()).isEqualTo("outputs[daily]");
                    assertThat(violation.message()).contains("P30D", "no end was announced");
                    assertThat(violation.remedy()).contains("endOfLife");
                });
    }

    @Test
    void judge_aBreakBeforeTheAnnouncedEnd_isRefused() {
        assertThat(after(daily("0.1.0", ending(WIDE, 1)), daily("0.2.0", ending(NARROW, 1))))
                .extracting(Violation::code)
                .containsExactly("notice-missing");
    }

    @Test
    void judge_aBreakAfterTheAnnouncedEnd_passes() {
        assertThat(after(daily("0.1.0", ending(WIDE, 0)), daily("0.2.0", ending(NARROW, 0))))
                .isEmpty();
    }

    @Test
    void judge_aBreakOfAContractThatPromisesNoNotice_passes() {
        DataContract wide = DataContract.of(WIDE.schemas());
        DataContract narrow = DataContract.of(NARROW.schemas());

        assertThat(after(daily("0.1.0", wide), daily("0.2.0", narrow))).isEmpty();
    }

    @Test
    void judge_anEndThatIsAnnouncedTooLate_isRefused() {
        assertThat(after(daily("1.0.0", WIDE), daily("1.1.0", ending(WIDE, 29))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("notice-too-short");
                    assertThat(violation.remedy()).contains("2026-12-20T08:00:00Z");
                });
        assertThat(after(daily("1.0.0", WIDE), daily("1.1.0", ending(WIDE, 30))))
                .isEmpty();
    }

    @Test
    void judge_anEndThatIsMovedForward_isRefused() {
        assertThat(after(daily("1.0.0", ending(WIDE, 40)), daily("2.0.0", ending(WIDE, 20))))
                .isEmpty();
        assertThat(after(daily("1.0.0", ending(WIDE, 40)), daily("1.1.0", ending(WIDE, 20))))
                .extracting(Violation::code)
                .contains("notice-too-short");
    }

    @Test
    void judge_aPortThatIsDroppedOrRetiredBeforeItsEnd_isRefused() {
        OutputPort weekly = OutputPort.delta("weekly").version("1.0.0").contract(WIDE);
        DataProduct before = product(OutputPort.delta("daily").version("1.0.0").contract(WIDE), weekly);

        assertThat(after(before, daily("1.0.0", WIDE)))
                .extracting(Violation::code, Violation::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("notice-missing", "outputs[weekly]"));
        assertThat(after(
                        before,
                        product(
                                OutputPort.delta("daily").version("1.0.0").contract(WIDE),
                                weekly.status(Lifecycle.RETIRED))))
                .extracting(Violation::code)
                .containsExactly("notice-missing");
    }

    @Test
    void judge_theNextMajorBesideThisOne_needsNoNotice() {
        DataProduct next = product(
                OutputPort.delta("daily").version("1.0.0").contract(WIDE),
                OutputPort.delta("daily").version("2.0.0").contract(NARROW));

        assertThat(first(daily("1.0.0", WIDE), next)).isEmpty();
        assertThat(first(daily("1.0.0", WIDE), daily("2.0.0", NARROW)))
                .extracting(Violation::code)
                .containsExactly("notice-missing");
    }

    @Test
    void judge_aMajorWhoseForerunnerRequiresAGuide_wantsOne() {
        DataContract strict = WIDE.versioning(guide("required"));
        DataProduct published = daily("1.0.0", strict);
        OutputPort one = OutputPort.delta("daily").version("1.0.0").contract(strict);
        OutputPort two = OutputPort.delta("daily").version("2.0.0");

        assertThat(first(published, product(one, two.contract(NARROW.versioning(guide("required"))))))
                .extracting(Violation::code)
                .containsExactly("migration-guide-missing");
        assertThat(first(published, product(one, two.contract(NARROW.versioning(guide("https://example.com/move"))))))
                .isEmpty();
    }

    @Test
    void judge_byAClockThatIsBehind_goesByTheTimeThatIsRecorded() {
        DataProduct published = daily("0.1.0", ending(WIDE, 1));
        DataProduct broken = daily("0.2.0", ending(NARROW, 1));

        assertThat(judge(inquiry(published, broken).trusting(() -> NOW.plus(1, ChronoUnit.DAYS))))
                .isEmpty();
        assertThat(judge(inquiry(daily("1.0.0", WIDE), daily("1.1.0", ending(WIDE, 30)))
                        .trusting(() -> NOW.plusSeconds(1))))
                .extracting(Violation::code)
                .containsExactly("notice-too-short");
    }

    @Test
    void judge_whereNoEndIsCompared_asksForNoTime() {
        Supplier<Instant> unasked = () -> {
            throw new IllegalStateException("nothing is dated here");
        };

        assertThat(judge(inquiry(daily("0.1.0", WIDE), daily("0.2.0", NARROW)).trusting(unasked)))
                .extracting(Violation::code)
                .containsExactly("notice-missing");
        assertThat(judge(inquiry(daily("1.0.0", ending(WIDE, 40)), daily("1.1.0", ending(WIDE, 40)))
                        .trusting(unasked)))
                .isEmpty();
    }

    private static VersioningPolicy guide(String guide) {
        return new VersioningPolicy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(guide));
    }

    private static DataContract ending(DataContract contract, int days) {
        Instant end = NOW.plus(days, ChronoUnit.DAYS);
        return contract.sla(ServiceLevels.endOfLife(end));
    }

    private static DataProduct daily(String version, DataContract contract) {
        return product(OutputPort.delta("daily").version(version).contract(contract));
    }

    private static DataProduct product(OutputPort... ports) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .outputs(ports)
                .build();
    }

    private static List<Violation> after(DataProduct published, DataProduct next) {
        return judge(inquiry(published, next));
    }

    private static List<Violation> judge(Inquiry inquiry) {
        return PolicyKinds.find("versioning").orElseThrow().create().judge(inquiry);
    }

    private static Inquiry inquiry(DataProduct published, DataProduct next) {
        return Inquiry.of(next, EnforcementPoint.BEFORE_PUBLISH, NOW)
                .port(next.output("daily"))
                .published(port ->
                        port.key().equals(published.output("daily").key()) ? Optional.of(published) : Optional.empty());
    }

    private static List<Violation> first(DataProduct registered, DataProduct next) {
        return PolicyKinds.find("versioning")
                .orElseThrow()
                .create()
                .judge(Inquiry.of(next, EnforcementPoint.BEFORE_PUBLISH, NOW)
                        .port(next.output("daily", 2))
                        .catalog(new CatalogView() {
                            @Override
                            public List<ProductId> products(String domain) {
                                return List.of(registered.id());
                            }

                            @Override
                            public Optional<DataProduct> find(ProductId product) {
                                return Optional.of(registered);
                            }
                        }));
    }
}
