package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where data lies, in one environment.
 *
 * @param server the name, if any; required by the standard
 * @param type the type, for example {@code postgres}, {@code s3} or {@code local}, if said; required by the standard
 * @param description what it is, if said
 * @param environment the environment, for example {@code prod}, if said
 * @param roles the roles that open it
 * @param properties what a server of this type has beside: host, database, path, format and the like, by key
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Server(
        Optional<String> server,
        Optional<String> type,
        Optional<String> description,
        Optional<String> environment,
        List<AccessRole> roles,
        Map<String, Value> properties,
        Annotations annotations) {
    /** Copies list and map, order kept. */
    public Server {
        roles = List.copyOf(roles);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** Returns a server of which nothing else is said. */
    public static Server of(String name, String type) {
        return new Server(
                Optional.of(name),
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Annotations.none());
    }

    /** Returns a copy for an environment. */
    public Server in(String name) {
        return new Server(server, type, description, Optional.of(name), roles, properties, annotations);
    }

    /** Returns a copy with a property of its type. */
    public Server with(String key, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new Server(server, type, description, environment, roles, more, annotations);
    }
}
