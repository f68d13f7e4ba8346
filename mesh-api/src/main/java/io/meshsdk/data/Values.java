package io.meshsdk.data;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns slots of columns into the values a {@link Row} gives. */
final class Values {
    private Values() {}

    static @Nullable Object of(DataType type, Column column, int row) {
        if (column.isNull(row)) {
            return null;
        }
        if (column instanceof DictionaryColumn coded) {
            return of(type, coded.dictionary(), coded.id(row));
        }
        if (column instanceof BytesColumn bytes) {
            return type instanceof DataType.BinaryType ? bytes.value(row) : bytes.text(row);
        }
        if (column instanceof IntColumn ints) {
            int value = ints.value(row);
            return type instanceof DataType.DateType ? (Object) LocalDate.ofEpochDay(value) : (Object) value;
        }
        if (column instanceof LongColumn longs) {
            return ofLong(type, longs.value(row));
        }
        if (column instanceof DecimalColumn decimals) {
            return decimals.value(row);
        }
        if (column instanceof BooleanColumn booleans) {
            return booleans.value(row);
        }
        if (column instanceof DoubleColumn doubles) {
            return doubles.value(row);
        }
        if (column instanceof FloatColumn floats) {
            return floats.value(row);
        }
        return nested(type, column, row);
    }

    private static Object ofLong(DataType type, long value) {
        if (type instanceof DataType.TimestampType) {
            return instant(value);
        }
        if (type instanceof DataType.LocalTimestampType) {
            return LocalDateTime.ofInstant(instant(value), ZoneOffset.UTC);
        }
        return type instanceof DataType.TimeType ? LocalTime.ofNanoOfDay(value * 1_000) : (Object) value;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Object nested(DataType type, Column column, int row) {
        if (type instanceof DataType.StructType struct && column instanceof StructColumn structs) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < struct.fields().size(); i++) {
                values.add(of(struct.fields().get(i).type(), structs.fields().get(i), row));
            }
            return Row.of(Schema.of(struct.fields()), values);
        }
        if (type instanceof DataType.ListType list && column instanceof ListColumn lists) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int i = lists.offsets()[row]; i < lists.offsets()[row + 1]; i++) {
                elements.add(of(list.element(), lists.elements(), i));
            }
            return Collections.unmodifiableList(elements);
        }
        if (type instanceof DataType.MapType map && column instanceof MapColumn maps) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            for (int i = maps.offsets()[row]; i < maps.offsets()[row + 1]; i++) {
                entries.put(of(map.key(), maps.keys(), i), of(map.value(), maps.values(), i));
            }
            return Collections.unmodifiableMap(entries);
        }
        throw new IllegalStateException(
                "Invalid batch: a %s for type %s".formatted(column.getClass().getSimpleName(), type));
    }
}
