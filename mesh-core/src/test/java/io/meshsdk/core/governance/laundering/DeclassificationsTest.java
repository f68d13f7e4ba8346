package io.meshsdk.core.governance.laundering;

import static io.meshsdk.core.governance.laundering.Products.NOW;
import static io.meshsdk.core.governance.laundering.Products.judge;
import static io.meshsdk.core.governance.laundering.Products.product;
import static io.meshsdk.core.governance.laundering.Products.reading;
import static io.meshsdk.core.governance.laundering.Products.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Protection;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.FieldSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DeclassificationsTest {
    private static final Principal MAKER = Principal.user("mia", "marketing");
    private static final Principal STEWARD = Principal.user("sam", "sales");
    private static final DataProduct ORDERS = product(
                    "sales.orders", Field.string("email").pii("email").masked(Mask.email()))
            .access(AccessPolicy.consumers("marketing"))
            .build();
    private static final DataProduct REGIONS = reading(
                    "marketing.regions",
                    "sales.orders",
                    Field.int64("customers").derivedFrom("sales.orders", "email"))
            .access(AccessPolicy.consumers("finance"))
            .build();
    private static final String ELEMENT = "outputs[daily].schema.customers";

    private final InMemoryCatalog catalog = new InMemoryCatalog();

    private Declassifications as(Principal principal) {
        return at(principal, NOW);
    }

    private Declassifications at(Principal principal, Instant time) {
        return new Declassifications(
                catalog,
                new Grants(catalog, (product, latest) -> time),
                principal,
                latest -> TrustedTime.of(time, TrustedTime.USUAL_SKEW)
                        .and(Optional.of(latest))
                        .now(),
                latest -> TrustedTime.of(time, TrustedTime.USUAL_SKEW).ending(latest));
    }

    /** Who asks of far sources looks them up in the catalog. */
    private void register(DataProduct... products) {
        for (DataProduct product : products) {
            assertThat(catalog.register(
                            new CatalogEntry(
                                    product.id(),
                                    0,
                                    StoredForm.encode(product),
                                    new SearchTexts(product.id().toString(), List.of(), List.of()),
                                    List.of(),
                                    AccessRules.reach(product)),
                            0))
                    .isNotInstanceOf(Registration.Stale.class);
        }
    }

    private CatalogView catalogView(DataProduct... products) {
        return view(new DeclassificationJournal(catalog), List.of(), products);
    }

    private long ask(Protection... protections) {
        return as(MAKER)
                .request(REGIONS)
                .field(ELEMENT)
                .from("sales.orders#email")
                .because("A count of more than a hundred customers each")
                .ask(protections)
                .number();
    }

    private List<String> codes(DataProduct product) {
        return judge("laundering", product, catalogView(ORDERS)).stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void approve_asOwnerOfTheSource_letsGoWhatWasAskedFor() {
        assertThat(codes(REGIONS))
                .containsExactly("laundered-classification", "laundered-pii", "laundered-mask", "laundered-consumers");
        long number = ask(Protection.CLASSIFICATION, Protection.PERSONAL, Protection.MASK);
        assertThat(codes(REGIONS)).as("pending").hasSize(4);

        as(STEWARD).approve("sales", number);

        assertThat(codes(REGIONS)).containsExactly("laundered-consumers");
        as(STEWARD).approve("sales", ask(Protection.CONSUMERS));
        assertThat(codes(REGIONS)).isEmpty();
    }

    @Test
    void approve_contractThatChanges_lapses() {
        as(STEWARD).approve("sales", ask(Protection.values()));
        assertThat(codes(REGIONS)).isEmpty();

        DataProduct changed = REGIONS.toBuilder().version("1.1.0").build();

        assertThat(codes(changed)).hasSize(4);
    }

    @Test
    void approveUntil_momentThatCame_isOver() {
        as(STEWARD).approveUntil("sales", ask(Protection.values()), NOW.plusSeconds(60));
        Declassification approved =
                new DeclassificationJournal(catalog).of("sales").get(0);

        assertThat(approved.isInForce(NOW)).isTrue();
        assertThat(approved.isInForce(NOW.plusSeconds(60))).isFalse();
        assertThatThrownBy(() -> as(STEWARD).approveUntil("sales", 0, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void end_whatWasApproved_holdsNoLonger() {
        long number = ask(Protection.values());
        as(STEWARD).approve("sales", number);

        as(Principal.user("ria", "sales")).end("sales", number);

        assertThat(codes(REGIONS)).hasSize(4);
        assertThatThrownBy(() -> as(STEWARD).approve("sales", number)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> as(STEWARD).end("sales", number)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void approve_asSomebodyElse_isDenied() {
        long number = ask(Protection.MASK);

        assertThatThrownBy(() -> as(MAKER).approve("sales", number)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Principal.anonymous()).approve("sales", number))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(codes(REGIONS)).hasSize(4);
    }

    @Test
    void approve_ofOnesOwnRequest_isDeniedAlsoInOneDomain() {
        DataProduct own = reading(
                        "sales.regions",
                        "sales.orders",
                        Field.int64("customers").derivedFrom("sales.orders", "email"))
                .build();
        long number = as(STEWARD)
                .request(own)
                .field(ELEMENT)
                .from("sales.orders#email")
                .because("A count")
                .ask(Protection.MASK)
                .number();

        assertThatThrownBy(() -> as(STEWARD).approve("sales", number))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> as(STEWARD.withRoles("data-steward")).approve("sales", number))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void write(long entry, byte[] bytes) {
        assertThat(catalog.journal(JournalKey.of("declassifications", "sales")).put(entry, bytes))
                .isTrue();
    }

    private static byte[] approval(long number, Principal by) {
        return new DeclassificationForm().write(number, new Declassification.Approved(by, NOW, Optional.empty()));
    }

    @Test
    void approve_bySomebodyWhoWritesTheJournalAroundTheRules_countsForNothingAndIsNamed() {
        long number = ask(Protection.values());
        write(1, approval(number, MAKER));

        assertThat(codes(REGIONS)).hasSize(4);
        assertThat(as(STEWARD).list("sales").get(0).decision()).isInstanceOf(Declassification.Pending.class);
        assertThat(as(STEWARD).faults("sales"))
                .extracting(Declassification.Fault::entry, Declassification.Fault::reason)
                .containsExactly(tuple(1L, "user:marketing/mia approved, who is not of domain 'sales'"));
        assertThatThrownBy(() -> {
                    List<Declassification.Fault> unused = as(MAKER).faults("sales");
                })
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void judge_approvalThatCountsForNothing_isNamedWhereItWouldBeRelied() {
        write(1, approval(ask(Protection.values()), MAKER));

        assertThat(judge("laundering", REGIONS, catalogView(ORDERS)))
                .filteredOn(violation -> violation.element().equals(ELEMENT))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.message())
                        .contains("Entry 1 of the declassifications of domain 'sales' counts for nothing"));
    }

    @Test
    void faults_ofEntriesThatNobodyCouldMake_areNamedAndChangeNothing() {
        DeclassificationForm form = new DeclassificationForm();
        Declassification.Subject subject = new Declassification.Subject(
                REGIONS.id(), "00", ELEMENT, FieldSource.parse("sales.orders#email"), Set.of(Protection.MASK));
        Declassification.Subject ofOthers = new Declassification.Subject(
                REGIONS.id(), "00", ELEMENT, FieldSource.parse("crm.people#email"), Set.of(Protection.MASK));
        write(0, form.write(subject, new Declassification.Request(STEWARD, "For others", NOW)));
        write(1, form.write(ofOthers, new Declassification.Request(MAKER, "Of others", NOW)));
        write(2, approval(0, STEWARD));
        write(3, approval(7, STEWARD));
        write(4, "{\"format\":1,\"act\":\"forget\"}".getBytes(StandardCharsets.UTF_8));
        long number = ask(Protection.values());
        write(6, form.write(number, new Declassification.Ended(MAKER, NOW)));
        as(STEWARD).approve("sales", number);
        write(8, approval(number, STEWARD));
        write(9, form.write(number, new Declassification.Ended(MAKER, NOW)));

        assertThat(number).isEqualTo(2);
        assertThat(codes(REGIONS)).isEmpty();
        assertThat(as(STEWARD).list("sales")).hasSize(1);
        assertThat(as(STEWARD).faults("sales"))
                .extracting(Declassification.Fault::entry)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 6L, 8L, 9L);
    }

    private static byte[] strange(String more) {
        return "{\"format\":1,\"act\":\"narrowed\"%s}".formatted(more).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void read_actOfALaterVersionThatNamesARequest_endsThatOne() {
        long mask = ask(Protection.MASK);
        long rest = ask(Protection.CLASSIFICATION, Protection.PERSONAL, Protection.CONSUMERS);
        as(STEWARD).approve("sales", mask);
        as(STEWARD).approve("sales", rest);
        assertThat(codes(REGIONS)).isEmpty();

        write(4, strange(",\"of\":" + mask));

        assertThat(judge("laundering", REGIONS, catalogView(ORDERS)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("laundered-mask");
                    assertThat(violation.message()).contains("Entry 4", "not known to this version of the SDK");
                });
        assertThatThrownBy(() -> as(STEWARD).approve("sales", mask)).isInstanceOf(IllegalStateException.class);
        as(STEWARD).approve("sales", ask(Protection.MASK));
        assertThat(codes(REGIONS)).isEmpty();
    }

    @Test
    void read_actOfALaterVersionThatNamesNothing_endsAllThatWasAskedBefore() {
        as(STEWARD).approve("sales", ask(Protection.MASK));
        as(STEWARD).approve("sales", ask(Protection.CLASSIFICATION, Protection.PERSONAL));
        long pending = ask(Protection.CONSUMERS);

        write(5, strange(",\"of\":[0]"));

        assertThat(codes(REGIONS)).hasSize(4);
        assertThat(as(STEWARD).faults("sales"))
                .hasSize(3)
                .allSatisfy(fault ->
                        assertThat(fault.isAbout(REGIONS.id(), ELEMENT)).isTrue());
        assertThat(as(STEWARD).list("sales"))
                .extracting(Declassification::decision)
                .allSatisfy(decision ->
                        assertThat(decision).isEqualTo(new Declassification.Ended(Principal.anonymous(), NOW)));
        assertThatThrownBy(() -> as(STEWARD).approve("sales", pending)).isInstanceOf(IllegalStateException.class);
        as(STEWARD).approve("sales", ask(Protection.values()));
        assertThat(codes(REGIONS)).isEmpty();
    }

    @Test
    void approveUntil_clockThatWasSetBack_isOverAllTheSame() {
        as(STEWARD).approveUntil("sales", ask(Protection.values()), NOW.plusSeconds(60));
        CatalogView view = catalogView(ORDERS);
        assertThat(found(view, () -> NOW)).isEmpty();

        assertThat(found(view, () -> NOW.plusSeconds(60))).hasSize(4);
        assertThatThrownBy(() -> found(
                        view,
                        () -> TrustedTime.of(NOW, TrustedTime.USUAL_SKEW)
                                .and(Optional.of(NOW.plusSeconds(3600)))
                                .now()))
                .isInstanceOf(ClockBehindException.class);
    }

    @Test
    void approveUntil_decisionThatIsLaterThanTheClock_isOver() {
        as(STEWARD).approveUntil("sales", ask(Protection.values()), NOW.plusSeconds(60));
        long other = ask(Protection.MASK);
        assertThat(codes(REGIONS)).isEmpty();

        at(STEWARD, NOW.plusSeconds(61)).end("sales", other);

        assertThat(codes(REGIONS)).hasSize(4);
        assertThatThrownBy(() -> at(STEWARD, NOW.minusSeconds(3600)).approve("sales", ask(Protection.MASK)))
                .isInstanceOf(ClockBehindException.class);
    }

    @Test
    void end_withAClockFarBehind_endsAllTheSame() {
        long number = ask(Protection.values());
        as(STEWARD).approve("sales", number);
        assertThat(codes(REGIONS)).isEmpty();

        at(STEWARD, NOW.minusSeconds(86_400)).end("sales", number);

        assertThat(codes(REGIONS)).hasSize(4);
    }

    @Test
    void approve_withoutAnEnd_doesNotAskTheTime() {
        as(STEWARD).approve("sales", ask(Protection.values()));

        assertThat(found(catalogView(ORDERS), () -> {
                    throw new ClockBehindException("asked");
                }))
                .isEmpty();
    }

    private static List<Violation> found(CatalogView view, Supplier<Instant> trusted) {
        return PolicyKinds.create("laundering", "laundering", PolicySettings.none())
                .judge(new Products.Recorded(
                        Inquiry.of(REGIONS, EnforcementPoint.CONTINUOUS, NOW).catalog(view), trusted));
    }

    private static DataProduct maskedRegions() {
        return reading(
                        "marketing.regions",
                        "sales.orders",
                        Field.int64("customers")
                                .derivedFrom("sales.orders", "email")
                                .pii("count")
                                .masked(Mask.nullified()))
                .access(AccessPolicy.consumers("finance"))
                .build();
    }

    @Test
    void approve_asOwnerOfTheNearestSource_leavesWhatOthersBehindItAsk() {
        DataProduct last = reading(
                        "finance.last",
                        "marketing.regions",
                        Field.int64("twice").derivedFrom("marketing.regions", "customers"))
                .access(AccessPolicy.ownersOnly())
                .build();
        register(ORDERS, maskedRegions());
        CatalogView view = catalogView(ORDERS, maskedRegions());
        Principal asking = Principal.user("fay", "finance");
        DeclassificationRequest request =
                as(asking).request(last).field("outputs[daily].schema.twice").because("A count");

        as(Principal.user("max", "marketing"))
                .approve(
                        "marketing",
                        request.from("marketing.regions#customers")
                                .ask(Protection.values())
                                .number());

        assertThat(judge("laundering", last, view))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.message())
                        .contains("sales.orders/daily#email")
                        .doesNotContain("marketing.regions/daily#customers"));

        as(STEWARD)
                .approve(
                        "sales",
                        request.from("sales.orders#email")
                                .ask(Protection.values())
                                .number());

        assertThat(judge("laundering", last, view)).isEmpty();
    }

    @Test
    void approve_ofAFarSourceAlone_leavesWhatTheNearestAsks() {
        DataProduct last = reading(
                        "marketing.last",
                        "marketing.regions",
                        Field.int64("twice").derivedFrom("marketing.regions", "customers"))
                .build();
        register(ORDERS, maskedRegions());
        CatalogView view = catalogView(ORDERS, maskedRegions());
        long number = as(MAKER)
                .request(last)
                .field("outputs[daily].schema.twice")
                .from("sales.orders#email")
                .because("A count")
                .ask(Protection.values())
                .number();

        as(STEWARD).approve("sales", number);

        assertThat(judge("laundering", last, view))
                .filteredOn(violation -> violation.element().endsWith("twice"))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.message())
                        .contains("marketing.regions")
                        .doesNotContain("sales.orders"));
    }

    @Test
    void judge_declassifiedInTheMiddle_isLetGoDownstream() {
        DataProduct last = reading(
                        "marketing.last",
                        "marketing.regions",
                        Field.int64("customers_twice").derivedFrom("marketing.regions", "customers"))
                .access(AccessPolicy.consumers("finance"))
                .build();
        CatalogView catalogView = catalogView(ORDERS, REGIONS);
        assertThat(judge("laundering", last, catalogView)).hasSize(4);

        as(STEWARD).approve("sales", ask(Protection.values()));

        assertThat(judge("laundering", last, catalogView)).isEmpty();
    }

    @Test
    void ask_ofAMajorThatAViolationNames_isAskedOfThePort() {
        Declassification asked = as(MAKER)
                .request(REGIONS)
                .field(ELEMENT.replace("daily", "daily/v1"))
                .from("sales.orders#email")
                .because("A count")
                .ask(Protection.MASK);

        assertThat(asked.subject().element()).isEqualTo(ELEMENT);
    }

    @Test
    void ask_whatTheProductDoesNotSay_isRefused() {
        DeclassificationRequest request = as(MAKER).request(REGIONS).because("A count");

        assertThatThrownBy(() -> request.field("outputs[daily].schema.no").ask(Protection.MASK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no field");
        assertThatThrownBy(
                        () -> request.field(ELEMENT).from("sales.orders#phone").ask(Protection.MASK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sales.orders#email");
        assertThatThrownBy(() -> request.from("sales.orders#email").ask()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> {
                    DeclassificationRequest unused = as(STEWARD).request(REGIONS);
                })
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void list_ofADomain_showsOthersOnlyTheirOwn() {
        ask(Protection.MASK);

        assertThat(as(STEWARD).list("sales")).hasSize(1);
        assertThat(as(MAKER).list("sales")).hasSize(1);
        assertThat(as(Principal.user("fay", "finance")).list("sales")).isEmpty();
        assertThat(as(Principal.anonymous()).list("sales")).isEmpty();
        assertThat(as(STEWARD).list("sales").get(0).request().by()).isEqualTo(MAKER);
    }

    @Test
    void of_damagedJournal_isAnErrorThatNamesTheEntry() {
        assertThat(catalog.journal(JournalKey.of("declassifications", "sales"))
                        .put(0, "{}".getBytes(StandardCharsets.UTF_8)))
                .isTrue();

        assertThatThrownBy(() -> {
                    List<Declassification> unused = as(STEWARD).list("sales");
                })
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("entry 0");
    }
}
