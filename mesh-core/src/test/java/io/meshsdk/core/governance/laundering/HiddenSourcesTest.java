package io.meshsdk.core.governance.laundering;

import static io.meshsdk.core.governance.laundering.Products.NOW;
import static io.meshsdk.core.governance.laundering.Products.product;
import static io.meshsdk.core.governance.laundering.Products.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request tells of products that are hidden from whoever asks. */
final class HiddenSourcesTest {
    private static final Principal MAKER = Principal.user("mia", "marketing");
    private static final AccessPolicy HIDDEN = AccessPolicy.ownersOnly().hidden();
    private static final DataProduct PEOPLE = product(
                    "hr.people", Field.string("salary").derivedFrom("hr.raw", "sum"))
            .access(HIDDEN)
            .build();
    private static final DataProduct RAW =
            product("hr.raw", Field.string("sum")).access(HIDDEN).build();
    private static final DataProduct PROBE = reading(
                    "marketing.probe",
                    "hr.pay",
                    Field.string("x").derivedFrom("hr.pay", "amount"),
                    Field.string("amount"))
            .build();

    private static DataProduct pay(AccessPolicy access) {
        return product("hr.pay", Field.string("amount").pii("salary").derivedFrom("hr.people", "salary"))
                .access(access)
                .build();
    }

    private static InMemoryCatalog catalog(DataProduct... products) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        for (DataProduct product : products) {
            CatalogEntry entry = new CatalogEntry(
                    product.id(),
                    0,
                    StoredForm.encode(product),
                    new SearchTexts(product.id().toString(), List.of(), List.of()),
                    List.of(),
                    AccessRules.reach(product));
            assertThat(catalog.register(entry, 0)).isNotInstanceOf(Registration.Stale.class);
        }
        return catalog;
    }

    private static DeclassificationRequest asking(InMemoryCatalog catalog, String field) {
        return new Declassifications(
                        catalog, new Grants(catalog, (product, latest) -> NOW), MAKER, latest -> NOW, latest -> NOW)
                .request(PROBE)
                .field("outputs[daily].schema." + field)
                .because("A look");
    }

    private static String refused(InMemoryCatalog catalog, String field, String from) {
        return catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> asking(catalog, field).from(from).ask(Protection.MASK))
                .getMessage();
    }

    @Test
    void ask_ofAHiddenProduct_tellsNoMoreThanOfOneThatIsNotThere() {
        InMemoryCatalog there = catalog(RAW, PEOPLE, pay(HIDDEN));
        InMemoryCatalog absent = catalog();

        for (String from : List.of("x.y#z", "hr.people#salary", "hr.raw#sum", "hr.pay#other")) {
            assertThat(refused(there, "x", from))
                    .isEqualTo(refused(absent, "x", from))
                    .contains("it names: hr.pay#amount)");
            assertThat(refused(there, "amount", from))
                    .as("a field that is called as a sensitive one")
                    .isEqualTo(refused(absent, "amount", from));
        }
        assertThat(asking(there, "x").from("hr.pay#amount").ask(Protection.MASK).number())
                .isEqualTo(asking(absent, "x")
                        .from("hr.pay#amount")
                        .ask(Protection.MASK)
                        .number());
    }

    @Test
    void ask_ofWhatAProductNamesThatOneFinds_isPossible() {
        InMemoryCatalog catalog =
                catalog(RAW, PEOPLE, pay(AccessPolicy.consumers("marketing").hidden()));

        assertThat(asking(catalog, "x")
                        .from("hr.people#salary")
                        .ask(Protection.MASK)
                        .subject()
                        .source())
                .hasToString("hr.people#salary");
        assertThat(refused(catalog, "x", "hr.raw#sum"))
                .contains("it names: hr.pay#amount)")
                .doesNotContain("hr.people");
    }
}
