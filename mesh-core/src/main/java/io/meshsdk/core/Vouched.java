package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.approval.Approvals;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.FirstPublication;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.core.publication.tables.StoredPorts;

/** What people and the logs of tables vouch for of a product, for policies that are asked outside of a publication. */
record Vouched(Environment environment) {
    /** Returns an inquiry that knows it. */
    Inquiry added(Inquiry inquiry) {
        DataProduct product = inquiry.product();
        return inquiry.firstPublished(new FirstPublication(environment, product.id()))
                .attested(port -> environment
                        .place()
                        .attestations(
                                PortTable.of(product, port, environment.place()).location(), inquiry.now()))
                .stored(new StoredPorts(environment, product))
                .approved(() -> new Approvals(environment.catalog()).of(product.id()));
    }
}
