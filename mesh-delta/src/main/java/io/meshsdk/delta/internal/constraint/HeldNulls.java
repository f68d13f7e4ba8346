package io.meshsdk.delta.internal.constraint;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which columns, and fields of structs, some row holds null. A row that is to be rejected is written first: whether null is
 * allowed is asked when it becomes visible.
 */
public final class HeldNulls {
    private final Set<List<String>> paths = new LinkedHashSet<>();

    /** Notes the nulls of a batch. */
    public void note(Batch batch) {
        for (Field field : batch.schema().fields()) {
            note(field, batch.column(field.name()), List.of());
        }
    }

    private void note(Field field, Column column, List<String> around) {
        boolean isStruct = field.type() instanceof StructType;
        if (!isStruct && !column.validity().hasNulls()) {
            return;
        }
        List<String> path = new ArrayList<>(around);
        path.add(field.name());
        if (column.validity().hasNulls()) {
            paths.add(List.copyOf(path));
        }
        if (field.type() instanceof StructType struct) {
            Column plain = column instanceof DictionaryColumn dictionary ? dictionary.decoded() : column;
            List<Column> inner = ((StructColumn) plain).fields();
            for (int i = 0; i < inner.size(); i++) {
                note(struct.fields().get(i), inner.get(i), path);
            }
        }
    }

    /** Returns the paths noted so far. */
    public Set<List<String>> paths() {
        return Collections.unmodifiableSet(paths);
    }
}
