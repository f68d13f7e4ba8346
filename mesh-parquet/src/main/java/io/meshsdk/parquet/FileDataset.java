package io.meshsdk.parquet;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.parquet.internal.pages.ReaderArrays;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The rows of some files, a partition for each row group that has rows, and may have some that are wanted. */
final class FileDataset implements Dataset {
    private final Schema schema;
    private final Schema whole;
    private final List<FileFooter> files;
    private final ReadOptions options;
    private final ReaderArrays.Pool arrays;

    FileDataset(Schema schema, List<FileFooter> files, ReadOptions options) {
        this(schema, schema, files, options, new ReaderArrays.Pool());
    }

    private FileDataset(
            Schema schema, Schema whole, List<FileFooter> files, ReadOptions options, ReaderArrays.Pool arrays) {
        this.schema = schema;
        this.whole = whole;
        this.files = List.copyOf(files);
        this.options = options;
        this.arrays = arrays;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Partition> partitions() {
        List<Partition> found = new ArrayList<>();
        for (FileFooter file : files) {
            FieldSources sources = FieldSources.of(schema, file);
            for (RowGroup group : wanted(file)) {
                found.add(new RowGroupPartition(group, schema, sources, options.decoder(), arrays));
            }
        }
        return List.copyOf(found);
    }

    private List<RowGroup> wanted(FileFooter file) {
        List<RowGroup> groups = file.groups();
        if (options.keepsAll()) {
            return groups;
        }
        FieldSources known = FieldSources.ofReadable(whole, file);
        return groups.stream()
                .filter(group -> options.keeping().test(FooterStatistics.of(group, known)))
                .toList();
    }

    @Override
    public Dataset select(List<String> fields) {
        return new FileDataset(schema.select(fields), whole, files, options, arrays);
    }
}
