package io.meshsdk.core.governance.laundering;

import static io.meshsdk.core.governance.laundering.Products.NOW;
import static io.meshsdk.core.governance.laundering.Products.judge;
import static io.meshsdk.core.governance.laundering.Products.product;
import static io.meshsdk.core.governance.laundering.Products.reading;
import static io.meshsdk.core.governance.laundering.Products.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Protection;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        return new Declassifications(catalog, principal, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private CatalogView catalogView(DataProduct... products) {
        return view(new DeclassificationJournal(catalog)::of, products);
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

    @Test
    void approve_bySomebodyWhoWritesTheJournalAroundTheRules_countsForNothing() {
        long number = ask(Protection.values());
        DeclassificationForm form = new DeclassificationForm();
        assertThat(catalog.journal(JournalKey.of("declassifications", "sales"))
                        .put(
                                1,
                                form.write(
                                        number, new Declassification.Approved(MAKER, NOW, java.util.Optional.empty()))))
                .isTrue();

        assertThat(codes(REGIONS)).hasSize(4);
        assertThat(as(STEWARD).list("sales").get(0).decision()).isInstanceOf(Declassification.Pending.class);
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
