package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Has each decoder read what parquet-java writes, in every encoding, page version and codec. */
@Tag("exhaustive")
final class DecodersTest {
    private static final int ROWS = 5_000;
    private static final int MANY_PAGES = 3_000;
    private static final int ONE_PAGE = 100_000_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> layouts() {
        return Stream.of(WriterVersion.PARQUET_1_0, WriterVersion.PARQUET_2_0)
                .flatMap(version -> Stream.of(Values.values())
                        .flatMap(values -> Stream.concat(
                                Stream.of(Arguments.of(version, values, ONE_PAGE, CompressionCodecName.ZSTD)),
                                Stream.of(
                                                CompressionCodecName.UNCOMPRESSED,
                                                CompressionCodecName.SNAPPY,
                                                CompressionCodecName.ZSTD,
                                                CompressionCodecName.GZIP)
                                        .map(codec -> Arguments.of(version, values, MANY_PAGES, codec)))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void rows_everyType_areThoseWrittenWhicheverDecoderReadsThem(
            WriterVersion version, Values values, int pageBytes, CompressionCodecName codec) throws IOException {
        Path file = folder.resolve("every.parquet");
        EveryParquetType data = new EveryParquetType(
                (version + "-" + values + pageBytes).hashCode(), values == Values.CODED ? 40 : 9_000, 0.1);
        writer(file, version, values)
                .withPageSize(pageBytes)
                .withPageRowCountLimit(pageBytes)
                .withCompressionCodec(codec)
                .write(ROWS, i -> data.next());

        assertThat(AllDecoders.rows(file)).isEqualTo(data.rows());
    }

    static GroupFile writer(Path file, WriterVersion version, Values values) {
        GroupFile writer = GroupFile.of(file, EveryParquetType.TYPE)
                .withWriterVersion(version)
                .withDictionaryEncoding(values == Values.CODED || values == Values.PARTLY_CODED)
                .withDictionaryPageSize(values == Values.PARTLY_CODED ? 4_000 : 1_000_000);
        if (values == Values.SPLIT) {
            for (Type type : EveryParquetType.TYPE.getFields()) {
                writer.withByteStreamSplitEncoding(type.getName(), true);
            }
        }
        return writer;
    }

    @Test
    void rows_noNullsAndOnlyNulls_areThoseWritten() throws IOException {
        for (double nulls : List.of(0.0, 0.999, 1.0)) {
            Path file = folder.resolve("nulls%s.parquet".formatted(nulls));
            EveryParquetType data = new EveryParquetType(3, 100, nulls);
            writer(file, WriterVersion.PARQUET_2_0, Values.CODED)
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withPageRowCountLimit(700)
                    .write(ROWS, i -> data.next());

            assertThat(AllDecoders.rows(file)).isEqualTo(data.rows());
        }
    }

    @Test
    @SuppressWarnings("deprecation")
    void layouts_together_haveEveryEncodingThatParquetJavaWrites() throws IOException {
        Set<Encoding> found = EnumSet.noneOf(Encoding.class);
        for (WriterVersion version : List.of(WriterVersion.PARQUET_1_0, WriterVersion.PARQUET_2_0)) {
            for (Values values : Values.values()) {
                Path file = folder.resolve(version + "-" + values);
                EveryParquetType data = new EveryParquetType(1, 40, 0.1);
                writer(file, version, values).write(100, i -> data.next());
                try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
                    reader.getRowGroups().get(0).getColumns().forEach(chunk -> found.addAll(chunk.getEncodings()));
                }
            }
        }

        assertThat(found)
                .contains(
                        Encoding.PLAIN,
                        Encoding.PLAIN_DICTIONARY,
                        Encoding.RLE_DICTIONARY,
                        Encoding.RLE,
                        Encoding.DELTA_BINARY_PACKED,
                        Encoding.DELTA_BYTE_ARRAY,
                        Encoding.BYTE_STREAM_SPLIT);
    }

    /** How the values lie in the pages. */
    enum Values {
        PLAIN,
        CODED,
        PARTLY_CODED,
        SPLIT
    }
}
