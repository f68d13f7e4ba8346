package io.meshsdk.parquet;

import io.meshsdk.parquet.internal.pages.DirectPages;
import io.meshsdk.schema.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.CorruptDeltaByteArrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/**
 * A field of a row group, and the decoder that reads it.
 *
 * @param name the name of the field
 * @param stored the field as it is called in the file
 * @param leaves the columns of the file that it lies in
 * @param chunks their chunks
 * @param decoder the one that was asked for, or the next one that can
 */
record ChosenColumn(
        String name, Field stored, List<ColumnDescriptor> leaves, List<ColumnChunkMetaData> chunks, Decoder decoder) {
    static ChosenColumn of(
            RowGroup group,
            Map<ColumnPath, ColumnChunkMetaData> all,
            FieldSources.FieldSource.InFile source,
            Decoder wanted)
            throws IOException {
        String name = source.field().name();
        List<ColumnDescriptor> leaves = group.file().leaves(source.stored().name());
        List<ColumnChunkMetaData> chunks = new ArrayList<>();
        for (ColumnDescriptor leaf : leaves) {
            chunks.add(chunk(group, all, leaf));
        }
        return new ChosenColumn(name, source.stored(), leaves, chunks, decoder(group, source, chunks, wanted));
    }

    private static Decoder decoder(
            RowGroup group, FieldSources.FieldSource.InFile source, List<ColumnChunkMetaData> chunks, Decoder wanted) {
        if (wanted == Decoder.RECORDS
                || !source.column().isPrimitive()
                || source.field().type().isNested()) {
            return Decoder.RECORDS;
        }
        ColumnChunkMetaData chunk = chunks.get(0);
        boolean acrossPages = chunk.getEncodings().contains(Encoding.DELTA_BYTE_ARRAY)
                && CorruptDeltaByteArrays.requiresSequentialReads(
                        group.file().writer().orElse(null), Encoding.DELTA_BYTE_ARRAY);
        if (acrossPages) {
            return Decoder.RECORDS;
        }
        boolean direct = wanted == Decoder.DIRECT && !chunk.isEncrypted() && DirectPages.isRead(chunk.getCodec());
        return direct ? Decoder.DIRECT : Decoder.PAGES;
    }

    private static ColumnChunkMetaData chunk(
            RowGroup group, Map<ColumnPath, ColumnChunkMetaData> all, ColumnDescriptor leaf) throws IOException {
        String path = String.join(".", leaf.getPath());
        ColumnChunkMetaData chunk = all.get(ColumnPath.get(leaf.getPath()));
        if (chunk == null) {
            throw group.damaged(path, "the footer", new IOException("There is no such column"));
        }
        long start = chunk.getStartingPos();
        if (start < 0
                || chunk.getTotalSize() < 0
                || chunk.getTotalSize() > group.file().length() - start) {
            throw group.damaged(path, "the footer", new IOException("The column is placed outside of the file"));
        }
        return chunk;
    }
}
