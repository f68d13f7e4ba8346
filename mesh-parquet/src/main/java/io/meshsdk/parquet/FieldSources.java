package io.meshsdk.parquet;

import io.meshsdk.data.Column;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.types.ConstantColumns;
import io.meshsdk.parquet.internal.types.FileTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Where the values of fields come from in one file. */
final class FieldSources {
    private final List<FieldSource> sources;

    private FieldSources(List<FieldSource> sources) {
        this.sources = List.copyOf(sources);
    }

    static FieldSources of(Schema schema, FileFooter file) {
        List<FieldSource> sources = new ArrayList<>();
        for (Field field : schema.fields()) {
            sources.add(source(field, file));
        }
        return new FieldSources(sources);
    }

    List<FieldSource> all() {
        return sources;
    }

    private static FieldSource source(Field field, FileFooter file) {
        Optional<Object> constant = file.file().constants().get(field.name());
        if (constant != null) {
            return new FieldSource.Constant(field, constant, ConstantColumns.of(field, constant));
        }
        MessageType schema = file.schema();
        if (!schema.containsField(field.name())) {
            Optional<Object> none = Optional.empty();
            return new FieldSource.Constant(field, none, ConstantColumns.of(field, none));
        }
        Type column = schema.getType(field.name());
        if (!FileTypes.isReadAs(field.type(), column)) {
            throw new DataSourceException(
                    "Cannot read field '%s' of Parquet file '%s': the column is '%s', which is not read as %s. Change the type of the field, or write the file again."
                            .formatted(
                                    field.name(),
                                    file.file(),
                                    column,
                                    field.type().name()));
        }
        return new FieldSource.InFile(field, column.asPrimitiveType());
    }

    /** Where the values of one field come from. */
    sealed interface FieldSource {
        Field field();

        /** One value in all rows, or null, and a column of one row that holds it. */
        record Constant(Field field, Optional<Object> value, Column column) implements FieldSource {}

        /** A column of the file. */
        record InFile(Field field, org.apache.parquet.schema.PrimitiveType type) implements FieldSource {}
    }
}
