package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * What fields refer to: fields of another schema object, one by one.
 *
 * @param type the type, if said; {@code foreignKey} unless said otherwise
 * @param from the fields that refer, as written; empty at a field, which refers itself
 * @param to the fields referred to, as written, for example {@code customers.id}; as many as refer
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Relationship(Optional<String> type, List<String> from, List<String> to, Annotations annotations) {
    /** Copies the lists. */
    public Relationship {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Returns what the field it stands at refers to. */
    public static Relationship to(String field) {
        return new Relationship(Optional.empty(), List.of(), List.of(field), Annotations.none());
    }
}
