package io.meshsdk.core.sources;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file as RFC 4180 describes them, in UTF-8, with a header row.
 *
 * <p>Columns are matched by their names in the header. A field without a column is missing from the dataset, a column
 * without a field is an additional string field of it. Empty without quotes is null, {@code ""} the empty text; in other
 * types than string both are null. Values have their ISO forms: {@code true}, {@code -12.50}, {@code 2026-01-31},
 * {@code 2026-01-31T12:00:00Z}, {@code 2026-01-31T12:00:00}, {@code 12:00:00}; binary is Base64. A value of another form is
 * a misfit. The header is read when the schema is first asked for, which opens the file for a moment; its rows are read when
 * the partition is opened. So it has to be a file that can be opened twice, not a pipe. A row whose number of values differs
 * from the header's cannot be read.
 *
 * @since 0.1.0
 */
public final class CsvDataset implements Dataset {
    private final Path file;
    private final Schema described;
    private volatile @Nullable Schema found;

    private CsvDataset(Path file, Schema described) {
        this.file = file;
        this.described = described;
    }

    /**
     * Returns a dataset of a file, which is not opened yet.
     *
     * @throws IllegalArgumentException if a field has a nested type
     */
    public static CsvDataset of(Path file, Schema schema) {
        for (Field field : schema.fields()) {
            if (field.type().isNested()) {
                throw new IllegalArgumentException("Cannot read field '%s' of type %s from a CSV file: it is nested"
                        .formatted(field.name(), field.type().name()));
            }
        }
        return new CsvDataset(file, schema);
    }

    /**
     * Returns the fields of the file, in the order of its columns.
     *
     * @throws io.meshsdk.error.DataSourceException if the file or its header cannot be read
     */
    @Override
    public Schema schema() {
        Schema known = found;
        if (known == null) {
            known = fields();
            found = known;
        }
        return known;
    }

    @Override
    public List<Partition> partitions() {
        return List.of(new SinglePartition(() -> CsvRows.open(file, schema())));
    }

    /** Returns the file and the fields that were described. */
    @Override
    public String toString() {
        return "Csv[%s]%s".formatted(file, described);
    }

    private Schema fields() {
        try (CsvFile open = CsvFile.open(file)) {
            List<Field> fields = header(open).stream()
                    .map(name -> described.find(name).orElseGet(() -> Field.string(name)))
                    .toList();
            return schema(open, fields);
        }
    }

    private static Schema schema(CsvFile open, List<Field> fields) {
        try {
            return Schema.of(fields);
        } catch (IllegalArgumentException e) {
            throw open.failure("its header names a column twice");
        }
    }

    /** Reads the names in the first line. */
    static List<String> header(CsvFile open) {
        if (!open.next()) {
            throw open.failure("it has no header row");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String name = open.value(i);
            if (name == null || name.isBlank()) {
                throw open.failure("its header has a column without a name");
            }
            names.add(name);
        }
        return names;
    }
}
