package io.meshsdk.core.governance.whatif;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Catalogs with products that were never published. */
final class Registered {
    private Registered() {}

    static InMemoryCatalog catalog(DataProduct... products) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        for (DataProduct product : products) {
            Registration registration = catalog.register(
                    new CatalogEntry(
                            product.id(),
                            0,
                            StoredForm.encode(product),
                            new SearchTexts(product.id().toString(), List.of(), List.of()),
                            List.of(),
                            AccessRules.reach(product)),
                    0);
            if (registration instanceof Registration.Stale) {
                throw new IllegalArgumentException("Registered twice: " + product);
            }
        }
        return catalog;
    }

    static DataProductBuilder product(String domain, String name, Field... fields) {
        return DataProduct.builder(domain, name)
                .version("1.0.0")
                .owner(domain + "-team")
                .description("What is known of " + name)
                .schema(Schema.of(fields));
    }
}
