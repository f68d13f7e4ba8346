package io.meshsdk.parquet;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.parquet.internal.types.ExactBounds;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/** Reads what a footer says about a row group, as far as it is exact. */
final class FooterStatistics {
    private FooterStatistics() {}

    static Optional<PartitionStatistics> of(RowGroup group, FieldSources sources) {
        if (group.file().file().deleted().isPresent()) {
            return Optional.empty();
        }
        Map<String, ColumnStatistics> columns = new LinkedHashMap<>();
        for (FieldSources.FieldSource source : sources.all()) {
            columns.put(
                    source.field().name(),
                    source instanceof FieldSources.FieldSource.Constant constant
                            ? ofConstant(constant, group.rowCount())
                            : ofColumn(group, source.field()));
        }
        return Optional.of(new PartitionStatistics(group.rowCount(), columns));
    }

    private static ColumnStatistics ofConstant(FieldSources.FieldSource.Constant constant, long rows) {
        Field field = constant.field();
        Optional<Object> value = constant.value();
        ColumnStatistics nulls = ColumnStatistics.nulls(value.isPresent() ? 0 : rows);
        boolean bounded = !field.isSensitive() && !(field.type() instanceof BinaryType) && rows > 0;
        return value.filter(found -> bounded && !isNaN(found))
                .map(found -> nulls.between(found, found))
                .orElse(nulls);
    }

    private static boolean isNaN(Object value) {
        return (value instanceof Double number && number.isNaN()) || (value instanceof Float small && small.isNaN());
    }

    private static ColumnStatistics ofColumn(RowGroup group, Field field) {
        Optional<ColumnChunkMetaData> chunk = group.chunk(field.name());
        Statistics<?> statistics =
                chunk.<Statistics<?>>map(ColumnChunkMetaData::getStatistics).orElse(null);
        if (statistics == null) {
            return ColumnStatistics.unknown();
        }
        ColumnStatistics known = statistics.isNumNullsSet()
                ? ColumnStatistics.nulls(statistics.getNumNulls())
                : ColumnStatistics.unknown();
        if (field.isSensitive() || !statistics.hasNonNullValue()) {
            return known;
        }
        boolean marked = ExactBounds.VALUE.equals(group.file().mark(ExactBounds.KEY));
        return FooterBounds.of(field.type(), statistics, marked)
                .map(bounds -> known.between(bounds.get(0), bounds.get(1)))
                .orElse(known);
    }
}
