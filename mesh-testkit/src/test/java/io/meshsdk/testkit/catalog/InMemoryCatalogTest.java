package io.meshsdk.testkit.catalog;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;

final class InMemoryCatalogTest extends CatalogContract {
    @Override
    protected Catalog catalog() {
        return new InMemoryCatalog();
    }
}
