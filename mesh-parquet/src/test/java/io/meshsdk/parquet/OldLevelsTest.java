package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads pages whose levels are bit-packed, as the first writers laid them out. */
final class OldLevelsTest {
    private static final MessageType TYPE = MessageTypeParser.parseMessageType("message m { optional int32 f; }");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 1_000, 5_003})
    void rows_bitPackedLevels_areThoseWritten(int rows) throws IOException {
        byte[] levels = new byte[(rows + 7) / 8];
        ByteBuffer values = ByteBuffer.allocate(rows * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (i % 5 == 2) {
                expected.add(Collections.singletonMap("f", null));
            } else {
                levels[i / 8] |= (byte) (0x80 >>> i % 8);
                values.putInt(i * 3);
                expected.add(Map.of("f", i * 3));
            }
        }
        Path file = folder.resolve("old.parquet");
        write(file, rows, BytesInput.concat(BytesInput.from(levels), BytesInput.from(values.flip())));

        assertThat(AllDecoders.rows(file)).isEqualTo(expected);
    }

    @SuppressWarnings("deprecation")
    private static void write(Path file, int rows, BytesInput page) throws IOException {
        try (ParquetFileWriter writer =
                new ParquetFileWriter(new LocalOutputFile(file), TYPE, ParquetFileWriter.Mode.CREATE, 1_000_000, 0)) {
            writer.start();
            writer.startBlock(rows);
            writer.startColumn(TYPE.getColumns().get(0), rows, CompressionCodecName.UNCOMPRESSED);
            writer.writeDataPage(
                    rows,
                    (int) page.size(),
                    page,
                    Statistics.createStats(TYPE.getType(0)),
                    rows,
                    Encoding.RLE,
                    Encoding.BIT_PACKED,
                    Encoding.PLAIN);
            writer.endColumn();
            writer.endBlock();
            writer.end(Map.of());
        }
    }
}
