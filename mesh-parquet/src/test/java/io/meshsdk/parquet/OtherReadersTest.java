package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Has parquet-avro read what we write. */
final class OtherReadersTest {
    private static final Schema SCHEMA = RandomBatches.everyType();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Compression.class)
    void finish_everyType_avroReadsEqualValues(Compression compression) throws Exception {
        Path file = folder.resolve("ours.parquet");
        List<Row> written = new ArrayList<>();
        RandomBatches random = new RandomBatches(42, 700, 0.1);
        WriterOptions options = WriterOptions.defaults()
                .compression(compression)
                .rowGroupBytes(1_000_000)
                .pageBytes(10_000);
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
            for (int i = 0; i < 8; i++) {
                Batch batch = random.next(SCHEMA, 1_500);
                writer.write(batch);
                IntStream.range(0, batch.rowCount()).forEach(row -> written.add(Row.copyOf(batch, row)));
            }
            assertThat(writer.finish().rowCount()).isEqualTo(written.size());
        }

        int at = 0;
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(file), new PlainParquetConfiguration())
                .build()) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                assertSame(written.get(at++), row);
            }
        }
        assertThat(at).isEqualTo(written.size());
    }

    private static void assertSame(Row expected, GenericRecord found) {
        for (Field field : SCHEMA.fields()) {
            Object value = value(field.type(), found.get(field.name()));
            assertThat(value)
                    .as(field.name())
                    .isEqualTo(expected.find(field.name()).orElse(null));
        }
    }

    private static @Nullable Object value(DataType type, @Nullable Object avro) {
        if (avro == null) {
            return null;
        }
        if (type instanceof DataType.StringType) {
            return avro.toString();
        }
        if (type instanceof DataType.DateType) {
            return avro instanceof LocalDate ? avro : LocalDate.ofEpochDay((Integer) avro);
        }
        if (type instanceof DataType.TimestampType) {
            return avro instanceof Instant ? avro : Instant.EPOCH.plus((Long) avro, ChronoUnit.MICROS);
        }
        if (type instanceof DataType.LocalTimestampType && avro instanceof Long micros) {
            return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
        }
        if (type instanceof DataType.DecimalType decimal) {
            return decimal(decimal, avro);
        }
        if (avro instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return avro;
    }

    private static Object decimal(DataType.DecimalType type, Object avro) {
        if (avro instanceof GenericFixed fixed) {
            return new BigDecimal(new BigInteger(fixed.bytes()), type.scale());
        }
        return avro instanceof Number number && !(avro instanceof BigDecimal)
                ? BigDecimal.valueOf(number.longValue(), type.scale())
                : avro;
    }
}
