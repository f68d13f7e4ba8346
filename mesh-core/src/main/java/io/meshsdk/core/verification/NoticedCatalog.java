package io.meshsdk.core.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.StoredPort;
import java.util.List;
import java.util.Optional;

/** A catalog that knows nothing, and notices that somebody asked it: who asks another's products is not judged by what was kept. */
final class NoticedCatalog implements CatalogView {
    private boolean asked;

    boolean wasAsked() {
        return asked;
    }

    @Override
    public List<ProductId> products(String domain) {
        asked = true;
        return List.of();
    }

    @Override
    public Optional<DataProduct> find(ProductId product) {
        asked = true;
        return Optional.empty();
    }

    @Override
    public List<Declassification> declassifications(String domain) {
        asked = true;
        return List.of();
    }

    /** Tables have been written to since. */
    Optional<StoredPort> table() {
        asked = true;
        return Optional.empty();
    }
}
