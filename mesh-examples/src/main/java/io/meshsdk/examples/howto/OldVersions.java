package io.meshsdk.examples.howto;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.ProductListing;
import io.meshsdk.data.Dataset;
import java.time.Instant;

/** Reads a product as it was. */
final class OldVersions {
    private final Mesh mesh;

    OldVersions(Mesh mesh) {
        this.mesh = mesh;
    }

    Dataset byNumber() {
        // snippet: number
        Dataset first = mesh.read("sales.orders").tableVersion(0).dataset();
        // end
        return first;
    }

    Dataset byTime(Instant lastNight) {
        // snippet: time
        Dataset then = mesh.read("sales.orders").timestamp(lastNight).dataset();
        // end
        return then;
    }

    Dataset ofMajor() {
        // snippet: major
        Dataset one = mesh.read("sales.orders").port("default").major(1).dataset();
        // end
        return one;
    }

    Dataset withProductColumns() {
        // snippet: columns
        Dataset stamped =
                mesh.read("sales.orders").tableVersion(0).withProductColumns().dataset();
        // end
        return stamped;
    }

    long newest() {
        // snippet: newest
        ProductListing orders = mesh.catalog().find("sales.orders").orElseThrow();
        long newest = orders.ports().get(0).lastPublication().version();
        // end
        return newest;
    }

    Dataset verified() {
        // snippet: verified
        Dataset checked = mesh.read("sales.orders").verified().dataset();
        // end
        return checked;
    }

    Dataset conforming() {
        // snippet: conforming
        Dataset known = mesh.read("sales.orders").conformingTo(">=1.0.0 <1.1.0").dataset();
        // end
        return known;
    }

    Dataset changed() {
        // snippet: changed
        Dataset came = mesh.read("sales.orders").changedSince(0).dataset();
        // end
        return came;
    }
}
