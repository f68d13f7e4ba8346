package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.schema.Field;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A nested field on its way into a file. Not thread-safe. */
public final class NestedField {
    private final Part part;
    private final Entries entries = new Entries();

    private NestedField(Part part) {
        this.part = part;
    }

    /** Returns a way into a file for the values of a field. */
    public static NestedField of(Field field) {
        return new NestedField(new Parts().of(field));
    }

    /** Returns the columns of the file, in its order. */
    public List<Leaf> leaves() {
        return part.leaves();
    }

    /** Gives some rows of a column to the columns of the file, in their order. */
    public void write(Column column, int from, int to, LeafSink sink) throws IOException {
        entries.start(from, to);
        part.take(column, entries, to - from, sink);
    }

    /** Returns how often lists and maps that are in no others were null so far, by their names. */
    public Map<String, Long> nulls() {
        Map<String, Long> found = new LinkedHashMap<>();
        part.repeated().forEach(repeated -> found.put(repeated.name(), repeated.nulls()));
        return found;
    }
}
