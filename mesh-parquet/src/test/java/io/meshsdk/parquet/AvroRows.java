package io.meshsdk.parquet;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/** Has parquet-avro read files. */
final class AvroRows {
    private AvroRows() {}

    static List<Map<String, @Nullable Object>> read(Path file, Schema schema) {
        return records(file).stream().map(row -> struct(schema.fields(), row)).toList();
    }

    static List<IndexedRecord> records(Path file) {
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set("parquet.avro.add-list-element-records", "false");
        configuration.set(AvroReadSupport.READ_INT96_AS_FIXED, "false");
        List<IndexedRecord> rows = new ArrayList<>();
        try (ParquetReader<IndexedRecord> reader = AvroParquetReader.<IndexedRecord>builder(
                        new LocalInputFile(file), configuration)
                .build()) {
            for (IndexedRecord row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> struct(List<Field> fields, IndexedRecord row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).name(), value(fields.get(i).type(), row.get(i)));
        }
        return values;
    }

    private static @Nullable Object value(DataType type, @Nullable Object found) {
        if (found == null) {
            return null;
        }
        if (type instanceof StructType struct) {
            return struct(struct.fields(), (IndexedRecord) found);
        }
        if (type instanceof ListType list) {
            List<@Nullable Object> elements = new ArrayList<>();
            ((Iterable<?>) found).forEach(element -> elements.add(value(list.element(), element)));
            return elements;
        }
        if (type instanceof MapType map) {
            Map<Object, @Nullable Object> entries = new HashMap<>();
            ((Map<?, ?>) found).forEach((key, of) -> entries.put(key.toString(), value(map.value(), of)));
            return entries;
        }
        return simple(type, found);
    }

    private static Object simple(DataType type, Object found) {
        if (found instanceof CharSequence text) {
            return text.toString();
        }
        if (found instanceof Integer day && type instanceof DataType.DateType) {
            return LocalDate.ofEpochDay(day);
        }
        if (found instanceof Long micros && type instanceof DataType.TimestampType) {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
        if (found instanceof Long micros && type instanceof DataType.LocalTimestampType) {
            return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
        }
        if (found instanceof ByteBuffer buffer) {
            return ForeignValues.bytes(buffer);
        }
        return type instanceof DecimalType decimal ? decimal(decimal, found) : found;
    }

    private static Object decimal(DecimalType type, Object found) {
        if (found instanceof GenericFixed fixed) {
            return new BigDecimal(new BigInteger(fixed.bytes()), type.scale());
        }
        return found instanceof BigDecimal ? found : BigDecimal.valueOf(((Number) found).longValue(), type.scale());
    }
}
