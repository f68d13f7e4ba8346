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

    /** Returns where the values of those fields come from that the file can be read for. */
    static FieldSources ofReadable(Schema schema, FileFooter file) {
        List<FieldSource> sources = new ArrayList<>();
        for (Field field : schema.fields()) {
            find(field, file).ifPresent(sources::add);
        }
        return new FieldSources(sources);
    }

    List<FieldSource> all() {
        return sources;
    }

    /** Returns those that lie in the file. */
    List<FieldSource.InFile> inFile() {
        return sources.stream()
                .filter(FieldSource.InFile.class::isInstance)
                .map(FieldSource.InFile.class::cast)
                .toList();
    }

    private static FieldSource source(Field field, FileFooter file) {
        return find(field, file).orElseThrow(() -> {
            Field stored = file.file().names().inFile(field, file.schema());
            return new DataSourceException(
                    "Cannot read field '%s' of Parquet file '%s': the column is '%s', which is not read as %s. Change the type of the field, or write the file again."
                            .formatted(
                                    field.name(),
                                    file.file(),
                                    file.schema().getType(stored.name()),
                                    field.type().name()));
        });
    }

    private static Optional<FieldSource> find(Field field, FileFooter file) {
        Optional<Object> constant = file.file().constants().get(field.name());
        if (constant != null) {
            return Optional.of(new FieldSource.Constant(field, constant, ConstantColumns.of(field, constant)));
        }
        MessageType schema = file.schema();
        Field stored = file.file().names().inFile(field, schema);
        if (!schema.containsField(stored.name())) {
            Optional<Object> none = Optional.empty();
            return Optional.of(new FieldSource.Constant(field, none, ConstantColumns.of(field, none)));
        }
        Type column = schema.getType(stored.name());
        return FileTypes.isReadAs(stored.type(), column)
                ? Optional.of(new FieldSource.InFile(field, stored, column))
                : Optional.empty();
    }

    /** Where the values of one field come from. */
    sealed interface FieldSource {
        Field field();

        /** One value in all rows, or null, and a column of one row that holds it. */
        record Constant(Field field, Optional<Object> value, Column column) implements FieldSource {}

        /** A column of the file, and the field as it is called there. */
        record InFile(Field field, Field stored, Type column) implements FieldSource {}
    }
}
