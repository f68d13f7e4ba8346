package io.meshsdk.core.documents.binding;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The bindings of records under one rule of where annotations stand, made as they are asked for. Thread-safe. */
final class Bindings {
    /** Annotations stand among the keys of what is annotated, and keep the keys that nobody understands. */
    static final Bindings AMONG = new Bindings();

    /** Annotations stand under a key of their own, and a key that nobody understands is refused. */
    static final Bindings APART = new Bindings();

    private final Map<Class<?>, RecordBinding<?>> known = new ConcurrentHashMap<>();

    private Bindings() {}

    boolean spreadAnnotations() {
        return this == AMONG;
    }

    @SuppressWarnings("unchecked")
    <R extends Record> RecordBinding<R> of(Class<R> type) {
        RecordBinding<?> binding = known.get(type);
        if (binding == null) {
            binding = RecordBinding.of(type, this);
            known.put(type, binding);
        }
        return (RecordBinding<R>) binding;
    }

    <R extends Record> Optional<R> read(Class<R> type, Node node) {
        return node instanceof Mapping mapping ? of(type).read(mapping) : Optional.empty();
    }

    <R extends Record> Optional<R> find(Class<R> type, Keys keys, String key) {
        return keys.take(key, node -> read(type, node));
    }

    <R extends Record> List<R> list(Class<R> type, Keys keys, String key) {
        return keys.take(key, node -> list(type, node)).orElse(List.of());
    }

    <R extends Record> Entries entries(R record) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        return of(type).write(record);
    }

    Mapping write(Record record) {
        return entries(record).node();
    }

    private <R extends Record> Optional<List<R>> list(Class<R> type, Node node) {
        if (!(node instanceof Sequence sequence)) {
            return Optional.empty();
        }
        List<R> all = new ArrayList<>();
        for (Node item : sequence.items()) {
            Optional<R> read = read(type, item);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.add(read.get());
        }
        return Optional.of(all);
    }
}
