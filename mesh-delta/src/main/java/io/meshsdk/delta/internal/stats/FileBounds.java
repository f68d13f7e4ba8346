package io.meshsdk.delta.internal.stats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statistics that a log holds of a file, whoever wrote them, as bounds that no value lies beyond; they need not be
 * values of the file. What cannot be read, or is of a type whose bounds writers understand differently (floating point), says
 * nothing.
 */
public final class FileBounds {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Writers cut times to milliseconds, also those that bound others from above. */
    private static final Duration CUT = Duration.ofNanos(999_000);

    private FileBounds() {}

    /**
     * Returns what is known about the fields of a schema.
     *
     * @param names how they are called in the log
     * @param stats the JSON of the log, null where it has none
     */
    public static PartitionStatistics read(Schema schema, ColumnNames names, @Nullable String stats) {
        JsonNode json = parse(stats);
        long rows = json.path("numRecords").asLong(-1);
        Map<String, ColumnStatistics> columns = new LinkedHashMap<>();
        if (rows >= 0) {
            schema.fields()
                    .forEach(
                            field -> columns.put(field.name(), column(field.type(), names.stored(field.name()), json)));
        }
        return new PartitionStatistics(Math.max(rows, 1), columns);
    }

    /** Returns whether statistics tell bounds of a column, by its name in the log, or that there is nothing to bound. */
    public static boolean tells(@Nullable String stats, String name) {
        JsonNode json = parse(stats);
        boolean bounded =
                json.path("minValues").has(name) && json.path("maxValues").has(name);
        long rows = json.path("numRecords").asLong(-1);
        return bounded || (rows >= 0 && json.path("nullCount").path(name).asLong(-1) == rows);
    }

    private static JsonNode parse(@Nullable String stats) {
        try {
            return stats == null ? JSON.createObjectNode() : JSON.readTree(stats);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static ColumnStatistics column(DataType type, String name, JsonNode json) {
        JsonNode nulls = json.path("nullCount").path(name);
        ColumnStatistics known =
                nulls.isIntegralNumber() ? ColumnStatistics.nulls(nulls.asLong()) : ColumnStatistics.unknown();
        Optional<Object> low = value(type, json.path("minValues").path(name));
        Optional<Object> high = value(type, json.path("maxValues").path(name)).map(FileBounds::raised);
        return low.isPresent() && high.isPresent() ? known.between(low.get(), high.get()) : known;
    }

    private static Object raised(Object bound) {
        if (bound instanceof java.time.Instant time) {
            return time.plus(CUT);
        }
        return bound instanceof LocalDateTime time ? time.plus(CUT) : bound;
    }

    private static Optional<Object> value(DataType type, JsonNode node) {
        try {
            return Optional.ofNullable(node.isValueNode() ? parsed(type, node) : null);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object parsed(DataType type, JsonNode node) {
        if (type instanceof DataType.StringType) {
            return node.textValue();
        }
        if (type instanceof DataType.DateType) {
            return LocalDate.parse(node.asText());
        }
        if (type instanceof DataType.TimestampType) {
            return OffsetDateTime.parse(node.asText()).toInstant();
        }
        if (type instanceof DataType.LocalTimestampType) {
            return LocalDateTime.parse(node.asText());
        }
        return node.isNumber() ? number(type, node.decimalValue()) : null;
    }

    private static @Nullable Object number(DataType type, BigDecimal value) {
        if (type instanceof DataType.DecimalType decimal) {
            return value.setScale(decimal.scale());
        }
        if (type instanceof DataType.LongType) {
            return value.longValueExact();
        }
        boolean floating = type instanceof DataType.DoubleType || type instanceof DataType.FloatType;
        return floating ? null : (Object) value.intValueExact();
    }
}
