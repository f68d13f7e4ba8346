package io.meshsdk.core.audit.tables;

import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.CommitRecord;
import io.meshsdk.core.publication.tables.Registrar;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.TableLocation;
import java.util.function.Predicate;

/** The table of a port. */
record ProductTable(ProductId product, PortKey port, TableLocation location) {
    static ProductTable of(Registrar.Published published, TableLocation location) {
        return new ProductTable(published.product().id(), published.port().key(), location);
    }

    CommitRecord commit(Environment.Place place, long version, CommitFacts facts) {
        return new CommitRecord(product, port, place.name(location), version, facts);
    }

    /** Returns its name, for people who may know of it. */
    String describe(Predicate<String> mayName) {
        return mayName.test(product.domain())
                ? "'%s', output port '%s'".formatted(product, port)
                : "a product of another domain";
    }
}
