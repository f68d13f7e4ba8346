package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks for bounds that parquet-java writes of numbers that no value of a field is. */
final class FooterStatisticsTest {
    @TempDir
    private Path folder;

    private ColumnStatistics statistics(String column, Object... values) throws IOException {
        Path file = Files.createTempDirectory(folder, "column").resolve("bounds.parquet");
        MessageType type = MessageTypeParser.parseMessageType("message m { optional %s; }".formatted(column));
        GroupFile.of(file, type).write(values.length + 1, i -> {
            SimpleGroup group = new SimpleGroup(type);
            if (i == values.length) {
                return group;
            }
            if (values[i] instanceof Integer number) {
                group.add("f", number);
            } else if (values[i] instanceof Long number) {
                group.add("f", number);
            } else {
                group.add("f", (Binary) values[i]);
            }
            return group;
        });
        return ParquetDatasets.of(file)
                .partitions()
                .get(0)
                .statistics()
                .flatMap(all -> all.column("f"))
                .orElseThrow();
    }

    private static void assertUnbounded(ColumnStatistics found) {
        assertThat(found.nullCount()).hasValue(1);
        assertThat(found.minimum()).isEmpty();
        assertThat(found.maximum()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'int64 f (TIMESTAMP(MILLIS,true))', 0, 9223372036854775807",
        "'int64 f (TIMESTAMP(MILLIS,true))', -9223372036854775808, 0",
        "'int64 f (TIMESTAMP(MILLIS,false))', 0, 9223372036854776",
        "'int64 f (TIME(MICROS,true))', 0, 86400000000",
        "'int64 f (TIME(MICROS,false))', -1, 0",
        "'int64 f (TIME(MICROS,true))', 0, 18446744073709552",
    })
    void statistics_longThatNoValueIs_hasNoBounds(String column, long smallest, long largest) throws IOException {
        assertUnbounded(statistics(column, smallest, largest));
    }

    @Test
    void statistics_timeAtTheEndOfTheDay_hasNoBounds() throws IOException {
        assertUnbounded(statistics("int32 f (TIME(MILLIS,true))", 0, 86_400_000));
    }

    @Test
    void statistics_decimalOfNoBytes_hasNoBounds() throws IOException {
        assertUnbounded(
                statistics("binary f (DECIMAL(4,2))", Binary.EMPTY, Binary.fromConstantByteArray(new byte[] {1, 2})));
    }

    @Test
    void statistics_outermostValues_areBounds() throws IOException {
        ColumnStatistics times = statistics("int64 f (TIME(MICROS,true))", 0L, 86_399_999_999L);
        ColumnStatistics moments = statistics("int64 f (TIMESTAMP(MICROS,true))", Long.MIN_VALUE, Long.MAX_VALUE);

        assertThat(times.minimum()).contains(LocalTime.MIDNIGHT);
        assertThat(times.maximum()).contains(LocalTime.of(23, 59, 59, 999_999_000));
        assertThat(moments.minimum()).contains(Instant.parse("-290308-12-21T19:59:05.224192Z"));
        assertThat(moments.maximum()).contains(Instant.parse("+294247-01-10T04:00:54.775807Z"));
    }
}
