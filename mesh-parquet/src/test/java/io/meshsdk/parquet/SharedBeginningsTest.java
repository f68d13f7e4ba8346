package io.meshsdk.parquet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.error.DataSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.deltalengthbytearray.DeltaLengthByteArrayValuesWriter;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads texts that say how much of the one before they begin with, in pages that no writer of today lays out so. */
final class SharedBeginningsTest {
    private static final MessageType TYPE =
            MessageTypeParser.parseMessageType("message m { required binary f (STRING); }");

    private static final int LARGE = 500_000;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void choose() {
        file = folder.resolve("beginnings.parquet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet-mr version 1.7.0", "parquet-mr version 1.6.0rc3 (build abc)"})
    void rows_ofAWriterThatGoesOnFromPageToPage_areThoseWritten(String writer) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        for (int page = 0; page < 7; page++) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 1_500; i++) {
                texts.add("order %d of page".formatted(page * 2_000 + i));
            }
            texts.forEach(text -> expected.add(Map.of("f", text)));
            pages.add(texts);
        }
        write("", pages);
        EditedFooter.edit(file, footer -> footer.setCreated_by(writer));

        assertThat(AllDecoders.rows(file)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void rows_ofAnotherWriterThatGoesOnFromPageToPage_isAnErrorThatNamesThePage(Decoder decoder) throws IOException {
        write("", List.of(List.of("first", "second"), List.of("second", "third")));

        assertThatThrownBy(() -> AllDecoders.rows(file, decoder))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'f'", "beginnings.parquet", "page 1");
    }

    @Test
    void rows_ofAWriterThatGoesOnFromNothing_isAnErrorThatNamesThePage() throws IOException {
        write("other", List.of(List.of("others", "otherwise")));
        EditedFooter.edit(file, footer -> footer.setCreated_by("parquet-mr version 1.7.0"));

        assertThatThrownBy(() -> AllDecoders.rows(file, Decoder.DIRECT))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'f'", "beginnings.parquet", "page 0");
    }

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void batches_ofManyTimesTheBytesOfTheFile_haveAllRowsAFewAtATime(Decoder decoder) throws IOException {
        writeLargeValues();
        List<String> numbers = new ArrayList<>();

        try (Stream<Batch> batches = AllDecoders.dataset(file, decoder).batches()) {
            batches.forEach(batch -> {
                BytesColumn texts = (BytesColumn) batch.column("f");
                assertThat(texts.bytes().length).as("bytes of a batch").isLessThan(150_000_000);
                for (int row = 0; row < texts.size(); row++) {
                    int length = texts.length(row);
                    int shared = length > LARGE ? LARGE + 1 : 1;
                    numbers.add(new String(texts.bytes(), texts.start(row) + shared, length - shared, US_ASCII));
                }
            });
        }

        assertThat(numbers)
                .isEqualTo(IntStream.range(0, 5_300).mapToObj(String::valueOf).toList());
    }

    /** The texts are not held while they are read. */
    private void writeLargeValues() throws IOException {
        String large = "x".repeat(LARGE);
        List<String> small = IntStream.range(0, 5_000).mapToObj(i -> "," + i).toList();
        List<String> larger =
                IntStream.range(5_000, 5_300).mapToObj(i -> large + "," + i).toList();
        write("", List.of(small, larger));
    }

    @Test
    void rows_restsOfMoreBytesThanThePage_isAnErrorThatNamesThePage() throws IOException {
        write("", List.of(List.of("first", "second", "third")));
        byte[] bytes = Files.readAllBytes(file);
        int last = new String(bytes, ISO_8859_1).indexOf("firstsecondthird") - 1;
        bytes[last] = (byte) 0xFF;
        bytes[last - 1] = (byte) 0xFF;
        Files.write(file, bytes);

        for (Decoder decoder : Decoder.values()) {
            assertThatThrownBy(() -> AllDecoders.rows(file, decoder))
                    .isInstanceOf(DataSourceException.class)
                    .hasMessageContainingAll("'f'", "beginnings.parquet", "page 0");
        }
    }

    @SuppressWarnings("deprecation")
    private void write(String before, List<List<String>> pages) throws IOException {
        int rows = pages.stream().mapToInt(List::size).sum();
        try (ParquetFileWriter writer =
                new ParquetFileWriter(new LocalOutputFile(file), TYPE, ParquetFileWriter.Mode.CREATE, 1_000_000, 0)) {
            writer.start();
            writer.startBlock(rows);
            writer.startColumn(TYPE.getColumns().get(0), rows, CompressionCodecName.UNCOMPRESSED);
            String last = before;
            for (List<String> texts : pages) {
                writePage(writer, last, texts);
                last = texts.get(texts.size() - 1);
            }
            writer.endColumn();
            writer.endBlock();
            writer.end(Map.of());
        }
    }

    @SuppressWarnings("deprecation")
    private static void writePage(ParquetFileWriter writer, String before, List<String> texts) throws IOException {
        HeapByteBufferAllocator memory = HeapByteBufferAllocator.getInstance();
        try (var prefixes = new DeltaBinaryPackingValuesWriterForInteger(100, 10_000, memory);
                var suffixes = new DeltaLengthByteArrayValuesWriter(100, 10_000, memory)) {
            String last = before;
            for (String text : texts) {
                int shared = shared(last, text);
                prefixes.writeInteger(shared);
                suffixes.writeBytes(Binary.fromString(text.substring(shared)));
                last = text;
            }
            BytesInput page = BytesInput.concat(prefixes.getBytes(), suffixes.getBytes());
            writer.writeDataPage(
                    texts.size(),
                    (int) page.size(),
                    page,
                    Statistics.createStats(TYPE.getType(0)),
                    texts.size(),
                    Encoding.RLE,
                    Encoding.RLE,
                    Encoding.DELTA_BYTE_ARRAY);
        }
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
