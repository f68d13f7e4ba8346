package io.meshsdk.delta.internal.stats;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.delta.internal.schema.Calendar;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the statistics of a file as Delta's log holds them: bounds hold for every value, exact or not; sensitive columns
 * have null counts only.
 */
public final class FileStats {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private FileStats() {}

    /** Returns the JSON of statistics about the fields of a file. */
    public static String write(Schema schema, PartitionStatistics statistics) {
        ObjectNode minimums = JSON.objectNode();
        ObjectNode maximums = JSON.objectNode();
        ObjectNode nulls = JSON.objectNode();
        for (Field field : schema.fields()) {
            Optional<ColumnStatistics> known = statistics.column(field.name());
            known.ifPresent(column -> column.nullCount().ifPresent(count -> nulls.put(field.name(), count)));
            if (!field.isSensitive()) {
                known.flatMap(ColumnStatistics::minimum).ifPresent(value -> put(minimums, field, lower(value)));
                known.flatMap(ColumnStatistics::maximum).ifPresent(value -> put(maximums, field, upper(value)));
            }
        }
        ObjectNode stats = JSON.objectNode().put("numRecords", statistics.rowCount());
        stats.set("minValues", minimums);
        stats.set("maxValues", maximums);
        stats.set("nullCount", nulls);
        return stats.toString();
    }

    private static Optional<Object> lower(Object value) {
        if (value instanceof String text) {
            return Optional.of(TextBounds.lower(text));
        }
        return Optional.of(value instanceof Instant time ? time.truncatedTo(ChronoUnit.MILLIS) : value);
    }

    private static Optional<Object> upper(Object value) {
        if (value instanceof String text) {
            return TextBounds.upper(text).map(bound -> bound);
        }
        return Optional.of(value instanceof Instant time ? raisedToMillis(time) : value);
    }

    private static Instant raisedToMillis(Instant time) {
        Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(time) ? time : cut.plusMillis(1);
    }

    // Values of other types (true and false, bytes), and days that no reader understands, have no place in statistics.
    private static void put(ObjectNode bounds, Field field, Optional<Object> bound) {
        Object value = bound.orElse(false);
        if (value instanceof String text) {
            bounds.put(field.name(), text);
        } else if (value instanceof Integer || value instanceof Long) {
            bounds.put(field.name(), ((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            bounds.put(field.name(), decimal);
        } else if (value instanceof Double || value instanceof Float) {
            putFinite(bounds, field, (Number) value);
        } else if (value instanceof LocalDate day && Calendar.holds(day)) {
            bounds.put(field.name(), day.toString());
        } else if (value instanceof Instant time && Calendar.holds(time)) {
            bounds.put(field.name(), MILLIS.format(time));
        }
    }

    // JSON knows no infinity.
    private static void putFinite(ObjectNode bounds, Field field, Number value) {
        if (value instanceof Float single && Float.isFinite(single)) {
            bounds.put(field.name(), new BigDecimal(single.toString()));
        } else if (Double.isFinite(value.doubleValue())) {
            bounds.put(field.name(), value.doubleValue());
        }
    }
}
