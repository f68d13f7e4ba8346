package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import io.meshsdk.data.StructColumn;
import io.meshsdk.schema.DataType.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A struct, some of whose fields may not lie in the file: they are null. */
record StructPart(StructType type, Map<String, Part> fields, Level level) implements Part {
    @Override
    public List<LeafValues> leaves() {
        return fields.values().stream().flatMap(part -> part.leaves().stream()).toList();
    }

    @Override
    public Column column() {
        Slots slots = Slots.of(levels(), level);
        int size = slots.validity().size();
        List<Column> columns = new ArrayList<>();
        type.fields().forEach(field -> {
            Part part = fields.get(field.name());
            columns.add(part == null ? Column.nulls(field.type(), size) : Slots.requireSize(part.column(), size));
        });
        return StructColumn.of(columns, slots.validity());
    }
}
