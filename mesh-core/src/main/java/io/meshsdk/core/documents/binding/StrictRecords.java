package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import java.util.Optional;

/**
 * Records as mappings and back where nothing is forgiven, for forms that only the SDK writes: what {@link Records} does, but
 * annotations stand under a key of their own, so that no key that was kept can hide another, and a mapping that says
 * anything else than the record does is refused. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StrictRecords {
    private StrictRecords() {}

    /** Returns the record that a node says exactly: nothing where it says less, more, or the same in another way. */
    public static <R extends Record> Optional<R> read(Class<R> type, Node node) {
        return Bindings.APART.read(type, node).filter(record -> write(record).says(node));
    }

    /** Returns the mapping of a record. */
    public static <R extends Record> Mapping write(R record) {
        return Bindings.APART.write(record);
    }
}
