package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.metadata.Server;
import java.util.List;

/** What changes in the servers that data lies on. */
final class ServerChanges {
    private final Findings findings;

    ServerChanges(Findings findings) {
        this.findings = findings;
    }

    void find(List<Server> before, List<Server> after) {
        Findings at = findings.at(".servers");
        int size = at.size();
        Pairs<Server> pairs = Pairs.by(Server::server, before, after);
        for (Server gone : pairs.gone()) {
            at(gone).add(
                            ChangeKind.SERVER_REMOVED,
                            "The data does not lie on server '%s' any more".formatted(named(gone)));
        }
        for (Server come : pairs.come()) {
            at(come).add(ChangeKind.SERVER_ADDED, "The data lies on server '%s'".formatted(named(come)));
        }
        pairs.kept().forEach(pair -> server(at(pair.after()), pair.before(), pair.after()));
        at.otherwise(size, before, after);
    }

    private void server(Findings at, Server before, Server after) {
        boolean same = before.type().equals(after.type())
                && before.environment().equals(after.environment())
                && before.properties().equals(after.properties());
        if (!same) {
            at.add(
                    ChangeKind.SERVER_CHANGED,
                    "Server '%s' is of another type or environment, or reached otherwise".formatted(named(after)));
        }
        new AccessChanges(at).roles(before.roles(), after.roles());
        at.words("description", before.description(), after.description());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }

    private Findings at(Server server) {
        return findings.at(".servers[%s]".formatted(named(server)));
    }

    private static String named(Server server) {
        return server.server().orElse("");
    }
}
