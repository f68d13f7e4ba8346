package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * Records of {@code io.meshsdk.metadata} and their like as mappings and back: each component is a key of its name, and what
 * says nothing is left out. A component of {@link io.meshsdk.metadata.Annotations} spreads its keys over the mapping, and
 * keeps the keys that no component has. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Records {
    private Records() {}

    /** Returns the record a node says, or nothing where it lacks a key that the record cannot do without. */
    public static <R extends Record> Optional<R> read(Class<R> type, Node node) {
        return Bindings.AMONG.read(type, node);
    }

    /** Returns the records of a list, or nothing where one of them cannot be read. */
    public static <R extends Record> List<R> list(Class<R> type, Keys keys, String key) {
        return Bindings.AMONG.list(type, keys, key);
    }

    /** Returns the record of a key. */
    public static <R extends Record> Optional<R> find(Class<R> type, Keys keys, String key) {
        return Bindings.AMONG.find(type, keys, key);
    }

    /** Returns the mapping of a record. */
    public static <R extends Record> Mapping write(R record) {
        return Bindings.AMONG.write(record);
    }

    /** Returns the entries of a record, to add others. */
    public static <R extends Record> Entries entries(R record) {
        return Bindings.AMONG.entries(record);
    }
}
