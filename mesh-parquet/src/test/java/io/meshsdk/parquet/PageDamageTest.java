package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.meshsdk.error.DataSourceException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes bytes of pages at random, and reads what is left: the right rows or an error that says where, never worse. */
@Timeout(300)
final class PageDamageTest {
    private static final int MUTATIONS = Integer.getInteger("mesh.parquet.mutations", 10_000);
    private static final int LAYOUTS = 32;
    private static final int ROWS = 200;
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    /**
     * Where one of the ways to read refuses and another does not. All else is the same for all of them.
     *
     * <ul>
     *   <li>parquet-java takes bits behind the end of a page as zeros;
     *   <li>it reads on behind the end of the last chunk where a page says that it is longer;
     *   <li>for it, all runs of a page are looked at; our own decoders stop at the last value that a row needs.
     * </ul>
     */
    private static final List<String> ONLY_OURS_REFUSE =
            List.of("a bit-packed group that ends early", "where the column has");

    private static final List<String> ONLY_RECORDS_REFUSE =
            List.of("a number of more than", "a group of", "a run of no numbers");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    static Stream<Arguments> layouts() {
        List<Arguments> layouts = new ArrayList<>();
        for (WriterVersion version : WriterVersion.values()) {
            for (DecodersTest.Values values : DecodersTest.Values.values()) {
                layouts.add(Arguments.of(version, values, CompressionCodecName.UNCOMPRESSED));
                layouts.add(Arguments.of(version, values, CompressionCodecName.SNAPPY));
                layouts.add(Arguments.of(version, values, CompressionCodecName.ZSTD));
                layouts.add(Arguments.of(version, values, CompressionCodecName.GZIP));
            }
        }
        return layouts.stream();
    }

    private EveryParquetType write(
            WriterVersion version, DecodersTest.Values values, CompressionCodecName codec, boolean checksums)
            throws IOException {
        file = folder.resolve("damaged.parquet");
        EveryParquetType data = new EveryParquetType(5, 50, 0.2);
        DecodersTest.writer(file, version, values)
                .withPageWriteChecksumEnabled(checksums)
                .withPageRowCountLimit(80)
                .withCompressionCodec(codec)
                .write(ROWS, i -> data.next());
        return data;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void rows_bytesChangedUnderAChecksum_areRightOrAnError(
            WriterVersion version, DecodersTest.Values values, CompressionCodecName codec) throws IOException {
        EveryParquetType data = write(version, values, codec, true);
        DamagedBytes damage = DamagedBytes.ofPageBodies(file, 23);
        int refused = 0;
        for (int i = 0; i < MUTATIONS / LAYOUTS; i++) {
            String column = damage.next();
            for (Decoder decoder : Decoder.values()) {
                Outcome outcome = read(decoder, column);
                refused += outcome.error().isPresent() ? 1 : 0;
                if (outcome.error().isEmpty()) {
                    assertThat(outcome.values()).isEqualTo(column(data.rows(), column));
                }
            }
        }
        assertThat(refused).isGreaterThan(MUTATIONS / LAYOUTS);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void rows_bytesChangedUnderNoChecksum_areTheSameForAllDecodersOrAnError(
            WriterVersion version, DecodersTest.Values values, CompressionCodecName codec) throws IOException {
        assertThat(write(version, values, codec, false).rows()).hasSize(ROWS);
        DamagedBytes damage = DamagedBytes.ofColumns(file, 17);
        for (int i = 0; i < MUTATIONS / LAYOUTS; i++) {
            String column = damage.next();
            Outcome records = read(Decoder.RECORDS, column);
            requireSame(records, read(Decoder.PAGES, column), i);
            requireSame(records, read(Decoder.DIRECT, column), i);
        }
    }

    private static void requireSame(Outcome records, Outcome own, int mutation) {
        boolean known = records.error().isEmpty()
                ? own.isRefusedFor(ONLY_OURS_REFUSE)
                : own.error().isEmpty() && records.isRefusedFor(ONLY_RECORDS_REFUSE);
        if (!known) {
            assertThat(own.error().isPresent())
                    .as("change %d: %s, %s", mutation, own.reason(), records.reason())
                    .isEqualTo(records.error().isPresent());
            assertThat(own.values()).as("change %d", mutation).isEqualTo(records.values());
        }
    }

    @Test
    void rows_nestedBytesChanged_areRowsOrAnError() throws IOException {
        var type = MessageTypeParser.parseMessageType("""
                message m {
                  optional group f (MAP) { repeated group key_value { required binary key (STRING);
                    optional group value (LIST) { repeated group list { optional group element {
                      required int32 a; optional binary b; } } } } }
                }
                """);
        for (WriterVersion version : WriterVersion.values()) {
            file = folder.resolve(version + "damaged.parquet");
            RandomGroups data = new RandomGroups(3, type);
            GroupFile.of(file, type)
                    .withWriterVersion(version)
                    .withPageRowCountLimit(80)
                    .withPageWriteChecksumEnabled(false)
                    .write(ROWS, i -> data.next());
            DamagedBytes damage = DamagedBytes.ofColumns(file, 29);
            for (int i = 0; i < MUTATIONS / 10; i++) {
                Outcome outcome = read(Decoder.DIRECT, damage.next());
                assertThat(outcome.error().isPresent() || outcome.values().size() == ROWS)
                        .isTrue();
            }
        }
    }

    @Test
    void rows_pageOfManyChanged_isAnErrorThatNamesFileColumnAndPage() throws IOException {
        assertThat(write(WriterVersion.PARQUET_1_0, DecodersTest.Values.PLAIN, CompressionCodecName.ZSTD, true)
                        .rows())
                .hasSize(ROWS);
        DamagedBytes damage = DamagedBytes.ofPageBodies(file, 1);
        for (int i = 0; i < 20; i++) {
            String column = damage.next();
            for (Decoder decoder : Decoder.values()) {
                read(decoder, column)
                        .error()
                        .ifPresent(error -> assertThat(error)
                                .hasMessageContainingAll("'%s'".formatted(column), "damaged.parquet", "row group 0")
                                .hasMessageMatching(".*(dictionary page|page [0-3]).*"));
            }
        }
    }

    private Outcome read(Decoder decoder, String column) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Outcome outcome = outcome(decoder, column);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(MOST_BYTES);
        return outcome;
    }

    private Outcome outcome(Decoder decoder, String column) {
        try {
            var rows = AllDecoders.rows(AllDecoders.dataset(file, decoder).select(List.of(column)));
            return new Outcome(column(rows, column), Optional.empty());
        } catch (DataSourceException e) {
            assertThat(e).hasMessageContaining("damaged.parquet");
            return new Outcome(List.of(), Optional.of(e));
        }
    }

    private static List<Optional<Object>> column(List<Map<String, @Nullable Object>> rows, String column) {
        return rows.stream().map(row -> Optional.ofNullable(row.get(column))).toList();
    }

    /** What reading a damaged column gives. */
    private record Outcome(List<Optional<Object>> values, Optional<DataSourceException> error) {
        boolean isRefusedFor(List<String> reasons) {
            return error.isPresent() && reasons.stream().anyMatch(reason()::contains);
        }

        String reason() {
            StringBuilder reason = new StringBuilder();
            for (Throwable cause = error.orElse(null); cause != null; cause = cause.getCause()) {
                reason.append(cause).append("; ");
            }
            return reason.toString();
        }
    }
}
