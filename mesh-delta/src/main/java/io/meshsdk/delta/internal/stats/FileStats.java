package io.meshsdk.delta.internal.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.delta.internal.schema.Calendar;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the statistics of a file as Delta's log holds them: bounds hold for every value, exact or not; what is in structs
 * lies in objects; sensitive columns have null counts only.
 */
public final class FileStats {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private FileStats() {}

    /**
     * Returns the JSON of statistics about the fields of a file, as far as they are to be in the log.
     *
     * @param schema of the fields as the table calls them
     * @param statistics of the fields as the file calls them
     */
    public static String write(Schema schema, PartitionStatistics statistics, IndexedColumns indexed) {
        ObjectNode minimums = JSON.objectNode();
        ObjectNode maximums = JSON.objectNode();
        ObjectNode nulls = JSON.objectNode();
        for (Leaf named : Leaf.of(schema)) {
            Leaf leaf = named.called(indexed.names().stored(named.path()));
            Optional<ColumnStatistics> known =
                    statistics.column(leaf.name()).filter(any -> indexed.holds(named.path()));
            known.map(ColumnStatistics::nullCount)
                    .ifPresent(count ->
                            count.ifPresent(number -> within(nulls, leaf).put(last(leaf), number)));
            if (!leaf.isSensitive()) {
                known.flatMap(ColumnStatistics::minimum).ifPresent(value -> put(minimums, leaf, lower(value)));
                known.flatMap(ColumnStatistics::maximum).ifPresent(value -> put(maximums, leaf, upper(value)));
            }
        }
        ObjectNode stats = JSON.objectNode().put("numRecords", statistics.rowCount());
        stats.set("minValues", minimums);
        stats.set("maxValues", maximums);
        stats.set("nullCount", nulls);
        return stats.toString();
    }

    private static ObjectNode within(ObjectNode values, Leaf leaf) {
        ObjectNode inner = values;
        for (String name : leaf.path().subList(0, leaf.path().size() - 1)) {
            inner = inner.withObjectProperty(name);
        }
        return inner;
    }

    private static String last(Leaf leaf) {
        return leaf.path().get(leaf.path().size() - 1);
    }

    private static Optional<Object> lower(Object value) {
        if (value instanceof String text) {
            return Optional.of(TextBounds.lower(text));
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(time.truncatedTo(ChronoUnit.MILLIS));
        }
        return Optional.of(value instanceof Instant time ? time.truncatedTo(ChronoUnit.MILLIS) : value);
    }

    private static Optional<Object> upper(Object value) {
        if (value instanceof String text) {
            return TextBounds.upper(text).map(bound -> bound);
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(raisedToMillis(time.toInstant(ZoneOffset.UTC))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDateTime());
        }
        return Optional.of(value instanceof Instant time ? raisedToMillis(time) : value);
    }

    private static Instant raisedToMillis(Instant time) {
        Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(time) ? time : cut.plusMillis(1);
    }

    private static void put(ObjectNode bounds, Leaf leaf, Optional<Object> bound) {
        bound.flatMap(FileStats::json).ifPresent(value -> within(bounds, leaf).set(last(leaf), value));
    }

    // Values of other types (true and false, bytes), and days that no reader understands, have no place in statistics.
    private static Optional<JsonNode> json(Object value) {
        if (value instanceof String text) {
            return Optional.of(JSON.textNode(text));
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(JSON.numberNode(((Number) value).longValue()));
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of(JSON.numberNode(decimal));
        }
        if (value instanceof Double || value instanceof Float) {
            return finite((Number) value);
        }
        return day(value).map(JSON::textNode);
    }

    private static Optional<String> day(Object value) {
        if (value instanceof LocalDate day && Calendar.holds(day)) {
            return Optional.of(day.toString());
        }
        if (value instanceof LocalDateTime time && Calendar.holds(time)) {
            return Optional.of(LOCAL_MILLIS.format(time));
        }
        return value instanceof Instant time && Calendar.holds(time)
                ? Optional.of(MILLIS.format(time))
                : Optional.empty();
    }

    // JSON knows no infinity.
    private static Optional<JsonNode> finite(Number value) {
        if (value instanceof Float single && Float.isFinite(single)) {
            return Optional.of(JSON.numberNode(new BigDecimal(single.toString())));
        }
        return Double.isFinite(value.doubleValue())
                ? Optional.of(JSON.numberNode(value.doubleValue()))
                : Optional.empty();
    }
}
