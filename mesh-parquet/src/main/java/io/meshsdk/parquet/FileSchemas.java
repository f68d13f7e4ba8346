package io.meshsdk.parquet;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.types.FileTypes;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.Type;

/** Reads the fields of files from their footers. */
final class FileSchemas {
    private FileSchemas() {}

    static Schema of(FileFooter file) {
        List<Field> fields = new ArrayList<>();
        for (Type column : file.schema().getFields()) {
            DataType type = FileTypes.dataType(column)
                    .orElseThrow(() -> new DataSourceException(
                            "Cannot read column '%s' of Parquet file '%s': type '%s' is not supported. Write the file without it."
                                    .formatted(column.getName(), file.file(), column)));
            fields.add(Field.of(column.getName(), type));
        }
        try {
            return Schema.of(fields);
        } catch (IllegalArgumentException e) {
            throw new DataSourceException(
                    "Cannot read Parquet file '%s': its columns make no schema. Write it with distinct names."
                            .formatted(file.file()),
                    e);
        }
    }

    /** Returns the fields of a file, required where their columns are. */
    static Schema withNullness(FileFooter file) {
        List<Field> fields = new ArrayList<>();
        for (Field field : of(file).fields()) {
            boolean optional = file.schema().getType(field.name()).isRepetition(Type.Repetition.OPTIONAL);
            fields.add(optional ? field : field.required());
        }
        return Schema.of(fields);
    }

    static void requireSame(Schema expected, FileFooter first, FileFooter file) {
        Schema found = of(file);
        if (!found.equals(expected)) {
            throw new DataSourceException(
                    "Cannot read Parquet file '%s' together with '%s': it has the fields %s, not %s. Read them apart."
                            .formatted(file.file(), first.file(), found, expected));
        }
    }
}
