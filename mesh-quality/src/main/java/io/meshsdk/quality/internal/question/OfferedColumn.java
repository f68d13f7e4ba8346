package io.meshsdk.quality.internal.question;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column of a source.
 *
 * @param name its name; of a field of a struct, those of all around it before it, with dots between them
 * @param type the name of its type
 * @param isNested whether it is a field of a struct
 */
public record OfferedColumn(String name, String type, boolean isNested) implements Comparable<OfferedColumn> {
    private static final Comparator<OfferedColumn> ORDER = Comparator.comparing(OfferedColumn::name)
            .thenComparing(OfferedColumn::type)
            .thenComparing(OfferedColumn::isNested);

    /** Returns the columns of a schema, fields of structs behind all of them. */
    public static List<OfferedColumn> of(Schema schema) {
        List<OfferedColumn> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            columns.add(new OfferedColumn(field.name(), field.type().name(), false));
        }
        for (Field field : schema.fields()) {
            addNested(field.name(), field.type(), columns);
        }
        return List.copyOf(columns);
    }

    private static void addNested(String path, DataType type, List<OfferedColumn> columns) {
        if (type instanceof DataType.StructType struct) {
            for (Field field : struct.fields()) {
                String inner = path + "." + field.name();
                columns.add(new OfferedColumn(inner, field.type().name(), true));
                addNested(inner, field.type(), columns);
            }
        }
    }

    @Override
    public int compareTo(OfferedColumn other) {
        return ORDER.compare(this, other);
    }
}
