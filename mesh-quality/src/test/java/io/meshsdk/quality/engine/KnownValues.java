package io.meshsdk.quality.engine;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Exact statistics of rows, of which some are missing; a column with NaN has no bounds. */
final class KnownValues {
    private KnownValues() {}

    /**
     * Returns statistics.
     *
     * @param draw a number below another, for whether something is missing: never, where it is the largest
     */
    static PartitionStatistics of(Schema schema, List<List<Object>> rows, IntUnaryOperator draw) {
        Map<String, ColumnStatistics> columns = new LinkedHashMap<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            int column = i;
            Field field = schema.fields().get(i);
            List<Object> values = rows.stream()
                    .map(row -> row.get(column))
                    .filter(Objects::nonNull)
                    .toList();
            ColumnStatistics known = draw.applyAsInt(5) == 0
                    ? ColumnStatistics.unknown()
                    : ColumnStatistics.nulls(rows.size() - (long) values.size());
            boolean bounded = !values.isEmpty()
                    && values.stream().noneMatch(NaiveValues::isNan)
                    && !(field.type() instanceof DataType.BinaryType)
                    && draw.applyAsInt(5) > 0;
            if (bounded) {
                known = known.between(
                        values.stream().min(NaiveValues::order).orElseThrow(),
                        values.stream().max(NaiveValues::order).orElseThrow());
            }
            if (draw.applyAsInt(8) > 0) {
                columns.put(field.name(), known);
            }
        }
        return new PartitionStatistics(rows.size(), columns);
    }
}
