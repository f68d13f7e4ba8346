package io.meshsdk.benchmarks.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.Team;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Products of thirty columns, no two alike; one in ten shows personal data in the clear. */
final class GovernedCatalog {
    private static final int COLUMNS = 30;
    private static final int DOMAINS = 20;

    private GovernedCatalog() {}

    static DataProduct product(int number) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.string("order_id").required().primaryKey().describedAs("The number of the order"));
        Field email = Field.string("email").pii("email").describedAs("Where the customer is written to");
        fields.add(number % 10 == 0 ? email : email.masked(Mask.email()));
        for (int i = fields.size(); i < COLUMNS; i++) {
            fields.add((i % 3 == 0 ? Field.decimal("column_" + i, 18, 2) : Field.string("column_" + i))
                    .describedAs("What column %d of product %d says".formatted(i, number)));
        }
        return DataProduct.builder("domain_%d".formatted(number % DOMAINS), "product_%d".formatted(number))
                .version("1.2.0")
                .owner("team-%d@company.com".formatted(number % DOMAINS))
                .description("Orders as product %d has them".formatted(number))
                .team(Team.none().dataSteward("ann").productOwner("bob"))
                .schema(Schema.of(fields))
                .sla(ServiceLevels.freshness(Duration.ofHours(4)), ServiceLevels.completeness(0.99))
                .access(AccessPolicy.consumers("marketing"))
                .retention(Retention.atMost("P2Y"))
                .build();
    }

    static InMemoryCatalog of(int products) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        for (int i = 0; i < products; i++) {
            DataProduct product = product(i);
            SearchTexts texts = new SearchTexts(product.id().toString(), List.of(), List.of());
            Registration registration = catalog.register(
                    new CatalogEntry(
                            product.id(), 0, StoredForm.encode(product), texts, List.of(), AccessRules.reach(product)),
                    0);
            if (registration instanceof Registration.Stale) {
                throw new IllegalStateException("Cannot measure: a product is registered twice");
            }
        }
        return catalog;
    }
}
