package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.data.StructColumn;
import java.io.IOException;
import java.util.List;

/** A struct. */
final class StructPart implements Part {
    private final String name;
    private final List<Part> fields;
    private final Nullness nullness;
    private final Entries ofField = new Entries();

    StructPart(String name, List<Part> fields, Nullness nullness) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.nullness = nullness;
    }

    @Override
    public List<Leaf> leaves() {
        return fields.stream().flatMap(field -> field.leaves().stream()).toList();
    }

    @Override
    public List<Repeated> repeated() {
        return fields.stream().flatMap(field -> field.repeated().stream()).toList();
    }

    @Override
    public void take(Column column, Entries entries, int rows, LeafSink sink) throws IOException {
        StructColumn structs = (StructColumn) entries.decode(column);
        nullness.define(entries, structs, name);
        for (int i = 0; i < fields.size(); i++) {
            ofField.copy(entries);
            fields.get(i).take(structs.fields().get(i), ofField, rows, sink);
        }
    }
}
