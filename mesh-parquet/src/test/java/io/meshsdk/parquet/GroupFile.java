package io.meshsdk.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.example.GroupWriteSupport;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;

/** Writes files record by record with parquet-java, laid out as a test wants it. */
final class GroupFile extends ParquetWriter.Builder<Group, GroupFile> {
    private final MessageType type;

    private GroupFile(Path file, MessageType type) {
        super(new LocalOutputFile(file));
        this.type = type;
    }

    static GroupFile of(Path file, MessageType type) {
        return new GroupFile(file, type).withConf(new PlainParquetConfiguration());
    }

    void write(int rows, IntFunction<Group> row) throws IOException {
        try (ParquetWriter<Group> writer = build()) {
            for (int i = 0; i < rows; i++) {
                writer.write(row.apply(i));
            }
        }
    }

    @Override
    protected GroupFile self() {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Group> getWriteSupport(Configuration settings) {
        GroupWriteSupport.setSchema(type, settings);
        return new GroupWriteSupport();
    }

    @Override
    protected WriteSupport<Group> getWriteSupport(ParquetConfiguration settings) {
        settings.set(GroupWriteSupport.PARQUET_EXAMPLE_SCHEMA, type.toString());
        return new GroupWriteSupport();
    }
}
