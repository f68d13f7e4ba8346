package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.Value;
import java.util.Map;
import java.util.Optional;

/** Servers: what is not said of every server belongs to its type. */
final class Servers {
    private Servers() {}

    static Server read(Mapping mapping) {
        Keys keys = new Keys(mapping);
        Optional<String> name = keys.text("server");
        Optional<String> type = keys.text("type");
        Optional<String> description = keys.text("description");
        Optional<String> environment = keys.text("environment");
        var roles = Records.list(AccessRole.class, keys, "roles");
        Annotations annotations = AnnotationKeys.read(keys);
        Map<String, Value> properties = annotations.others();
        return new Server(name, type, description, environment, roles, properties, annotations.others(Map.of()));
    }

    static Mapping write(Server server) {
        Entries entries = new Entries()
                .text("server", server.server())
                .text("type", server.type())
                .text("description", server.description())
                .text("environment", server.environment())
                .others(server.properties())
                .nodes("roles", server.roles(), Records::write);
        return AnnotationKeys.write(server.annotations(), entries).node();
    }
}
