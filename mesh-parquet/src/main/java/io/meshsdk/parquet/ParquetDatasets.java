package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.internal.types.ConstantColumns;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Opens Parquet files as datasets: a partition for each row group, with its statistics. A dataset can be read any number
 * of times. A batch holds at most 4,096 rows; its buffers are written again for the next one. Texts and bytes stay
 * dictionary-encoded where all pages of a batch are. Lists and maps are read in all the forms that writers have given
 * them; a repeated column that no list is around is a list too.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ParquetDatasets {
    private ParquetDatasets() {}

    /**
     * Returns the fields that the footer of a file describes, without reading a row: those of its dataset, required where the
     * file says that they never hold null.
     *
     * @throws io.meshsdk.error.DataSourceException if the file cannot be read, or holds a type that is not supported
     */
    public static Schema schema(Path file) {
        return schema(ParquetFile.local(file));
    }

    /** Returns the fields that the footer of a file describes; fails as {@link #schema(Path)} does. */
    public static Schema schema(ParquetFile file) {
        return FileSchemas.withNullness(new FileFooter(TableFile.of(file)));
    }

    /**
     * Returns the rows of some files, whose footers are read at once.
     *
     * @throws IllegalArgumentException if no file is named
     * @throws io.meshsdk.error.DataSourceException if a file cannot be read, holds a type that is not supported, or has
     *     other fields than the first
     */
    public static Dataset of(Path... files) {
        return of(Arrays.stream(files).map(ParquetFile::local).toList());
    }

    /** Returns the rows of some files, whose footers are read at once; fails as {@link #of(Path...)} does. */
    public static Dataset of(List<ParquetFile> files) {
        return of(files, ReadOptions.defaults());
    }

    /** Returns the rows of some files, read in a certain way; fails as {@link #of(Path...)} does. */
    public static Dataset of(List<ParquetFile> files, ReadOptions options) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No Parquet file is named: name at least one");
        }
        List<FileFooter> footers =
                files.stream().map(file -> new FileFooter(TableFile.of(file))).toList();
        Schema schema = FileSchemas.of(footers.get(0));
        for (FileFooter footer : footers) {
            FileSchemas.requireSame(schema, footers.get(0), footer);
        }
        return new FileDataset(schema, footers, options);
    }

    /**
     * Returns the rows of the files of a table. A field of the schema is looked for in the file's constants, then in the
     * file by its name; where it is in neither, it is null. So are fields of structs that a file lacks. The footers are
     * read when partitions are asked for.
     *
     * @throws IllegalArgumentException if a constant is of no field of the schema, or does not fit its type
     */
    public static Dataset ofTable(Schema schema, List<TableFile> files) {
        return ofTable(schema, files, ReadOptions.defaults());
    }

    /** Returns the rows of the files of a table, read in a certain way; fails as {@link #ofTable(Schema, List)} does. */
    public static Dataset ofTable(Schema schema, List<TableFile> files, ReadOptions options) {
        for (TableFile file : files) {
            file.constants().forEach((name, value) -> ConstantColumns.of(schema.field(name), value));
        }
        return new FileDataset(schema, files.stream().map(FileFooter::new).toList(), options);
    }
}
