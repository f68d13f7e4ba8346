package io.meshsdk.integration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;

/** The bytes of a Parquet file, apart: what lies in its pages, and all the rest. */
final class ParquetBytes {
    private ParquetBytes() {}

    /** Returns what is not in a page, a byte a letter: page headers, page indexes, Bloom filters, footer. */
    static String outsideThePages(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (BlockMetaData block : reader.getFooter().getBlocks()) {
                for (ColumnChunkMetaData chunk : block.getColumns()) {
                    blankPages(bytes, (int) chunk.getStartingPos(), (int) chunk.getTotalSize());
                }
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void blankPages(byte[] bytes, int start, int length) throws IOException {
        ByteArrayInputStream chunk = new ByteArrayInputStream(bytes.clone(), start, length);
        while (chunk.available() > 0) {
            PageHeader header = Util.readPageHeader(chunk);
            int page = start + length - chunk.available();
            int end = page + header.getCompressed_page_size();
            Arrays.fill(bytes, page, end, (byte) 0);
            chunk.skipNBytes(end - page);
        }
    }

    /** Returns the values in the pages, row by row. */
    static String values(Path file) throws IOException {
        return CheckpointText.rows(file).stream().collect(Collectors.joining("\n"));
    }
}
