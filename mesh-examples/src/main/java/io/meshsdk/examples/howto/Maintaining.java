package io.meshsdk.examples.howto;

import io.meshsdk.core.Maintenance;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.history.TableVersion;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a table in order. */
final class Maintaining {
    private final Mesh mesh;

    Maintaining(Mesh mesh) {
        this.mesh = mesh;
    }

    Maintenance table() {
        // snippet: table
        Maintenance table = mesh.maintain("sales.orders");
        // end
        return table;
    }

    void history() {
        // snippet: history
        for (TableVersion version : mesh.history("sales.orders").list(20)) {
            System.out.println(version.describe());
        }
        // end
    }

    void daily() {
        Maintenance table = table();
        // snippet: daily
        table.compact();
        table.checkpoint();
        // end
    }

    List<String> weekly() {
        Maintenance table = table();
        // snippet: weekly
        List<String> old = table.listVacuumed(Duration.ofDays(30));
        List<String> deleted = table.vacuum(Duration.ofDays(30));
        List<String> leftovers = table.removeLeftovers(Duration.ofDays(2));
        // end
        return Stream.of(old, deleted, leftovers).flatMap(List::stream).toList();
    }

    Publication restore(long good) {
        Maintenance table = table();
        // snippet: restore
        Publication restored = table.restore(good);
        // end
        return restored;
    }
}
