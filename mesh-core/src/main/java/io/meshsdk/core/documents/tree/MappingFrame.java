package io.meshsdk.core.documents.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping whose end was not reached yet. Keys and values arrive in turn. */
final class MappingFrame extends Frame {
    static final String MERGE = "<<";

    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Node.Entry> merged = new LinkedHashMap<>();
    private @Nullable Place merge;
    private @Nullable String key;
    private Place keyPlace = Place.NOWHERE;
    private Turn turn = Turn.KEY;

    MappingFrame(Place place) {
        super(place);
    }

    boolean awaitsKey() {
        return turn == Turn.KEY;
    }

    boolean awaitsMerge() {
        return turn == Turn.MERGE;
    }

    /** Takes a key; returns where it was written before, if it was. */
    @Nullable
    Place key(String text, Place at) {
        Node.Entry before = entries.get(text);
        key = text;
        keyPlace = at;
        turn = before == null ? Turn.VALUE : Turn.DROP;
        return before == null ? null : before.keyPlace();
    }

    /** Takes the merge key; returns where it was written before, if it was. */
    @Nullable
    Place merge(Place at) {
        Place before = merge;
        key = MERGE;
        keyPlace = at;
        merge = at;
        turn = before == null ? Turn.MERGE : Turn.DROP;
        return before;
    }

    /** Takes a key that is none, whose value is not kept. */
    void drop(@Nullable String text) {
        key = text;
        turn = Turn.DROP;
    }

    /** Takes over what a mapping has, behind its own keys and those merged before. */
    void mergeFrom(Node.Mapping source) {
        source.entries().forEach(merged::putIfAbsent);
    }

    @Override
    void add(Node value) {
        if (turn == Turn.VALUE && key != null) {
            entries.put(key, new Node.Entry(value, keyPlace));
        }
        key = null;
        turn = Turn.KEY;
    }

    @Override
    Node build() {
        merged.forEach(entries::putIfAbsent);
        return new Node.Mapping(entries, place);
    }

    @Override
    String path(String parent) {
        return key == null ? parent : Steps.key(parent, key);
    }

    private enum Turn {
        KEY,
        VALUE,
        MERGE,
        DROP
    }
}
