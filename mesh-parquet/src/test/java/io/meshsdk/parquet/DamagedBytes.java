package io.meshsdk.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;

/** Changes bytes of one column of a file at random, again and again. */
final class DamagedBytes {
    private final Path file;
    private final byte[] whole;
    private final List<Range> ranges;
    private final Random random;

    private DamagedBytes(Path file, byte[] whole, List<Range> ranges, long seed) {
        this.file = file;
        this.whole = whole;
        this.ranges = ranges;
        this.random = new Random(seed);
    }

    /** Changes any bytes of column chunks. */
    static DamagedBytes ofColumns(Path file, long seed) throws IOException {
        return new DamagedBytes(file, Files.readAllBytes(file), chunks(file), seed);
    }

    /** Changes bytes behind page headers: those that checksums are of. */
    static DamagedBytes ofPageBodies(Path file, long seed) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<Range> bodies = new ArrayList<>();
        for (Range chunk : chunks(file)) {
            ByteArrayInputStream bytes = new ByteArrayInputStream(whole, chunk.from(), chunk.to() - chunk.from());
            while (bytes.available() > 0) {
                PageHeader header = Util.readPageHeader(bytes);
                int from = chunk.to() - bytes.available();
                int to = from + header.getCompressed_page_size();
                bytes.skipNBytes(header.getCompressed_page_size());
                if (from < to) {
                    bodies.add(new Range(chunk.column(), from, to));
                }
            }
        }
        return new DamagedBytes(file, whole, bodies, seed);
    }

    private static List<Range> chunks(Path file) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (BlockMetaData group : reader.getRowGroups()) {
                for (ColumnChunkMetaData chunk : group.getColumns()) {
                    int from = (int) chunk.getStartingPos();
                    ranges.add(new Range(chunk.getPath().toArray()[0], from, from + (int) chunk.getTotalSize()));
                }
            }
        }
        return ranges;
    }

    /** Writes the file with one or two bytes changed, and returns the column that they are of. */
    String next() throws IOException {
        byte[] damaged = whole.clone();
        Range range = ranges.get(random.nextInt(ranges.size()));
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            int at = range.from() + random.nextInt(range.to() - range.from());
            damaged[at] = (byte) (random.nextBoolean() ? random.nextInt() : damaged[at] ^ 1 << random.nextInt(8));
        }
        Files.write(file, damaged);
        return range.column();
    }

    private record Range(String column, int from, int to) {}
}
