package io.meshsdk.parquet;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The rows of some files, a partition for each row group. */
final class FileDataset implements Dataset {
    private final Schema schema;
    private final List<FileFooter> files;

    FileDataset(Schema schema, List<FileFooter> files) {
        this.schema = schema;
        this.files = List.copyOf(files);
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
            long firstRow = 0;
            for (int i = 0; i < file.rowGroups().size(); i++) {
                RowGroup group = new RowGroup(file, i, firstRow);
                found.add(new RowGroupPartition(group, schema, sources));
                firstRow += group.rowCount();
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Dataset select(List<String> fields) {
        return new FileDataset(schema.select(fields), files);
    }
}
