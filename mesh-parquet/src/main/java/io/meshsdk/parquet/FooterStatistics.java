package io.meshsdk.parquet;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.parquet.internal.types.ExactBounds;
import io.meshsdk.parquet.internal.types.FileGroups;
import io.meshsdk.parquet.internal.types.FooterBounds;
import io.meshsdk.parquet.internal.writing.FieldStatistics;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** Reads what a footer says about a row group, as far as it is exact: of deleted rows too. */
final class FooterStatistics {
    private final Map<ColumnPath, ColumnChunkMetaData> chunks;
    private final boolean marked;
    private final FieldStatistics found = new FieldStatistics();

    private FooterStatistics(RowGroup group) {
        this.chunks = group.chunks();
        this.marked = ExactBounds.VALUE.equals(group.file().mark(ExactBounds.KEY));
    }

    static PartitionStatistics of(RowGroup group, FieldSources sources) {
        FooterStatistics statistics = new FooterStatistics(group);
        for (FieldSources.FieldSource source : sources.all()) {
            if (source instanceof FieldSources.FieldSource.Constant constant) {
                statistics.found.add(constant.field().name(), ofConstant(constant, group.rowCount()));
            } else {
                statistics.add((FieldSources.FieldSource.InFile) source);
            }
        }
        return statistics.found.of(group.rowCount());
    }

    private static ColumnStatistics ofConstant(FieldSources.FieldSource.Constant constant, long rows) {
        Field field = constant.field();
        Optional<Object> value = constant.value();
        ColumnStatistics nulls = ColumnStatistics.nulls(value.isPresent() ? 0 : rows);
        boolean bounded = !field.isSensitive() && !(field.type() instanceof BinaryType) && rows > 0;
        return value.filter(known -> bounded && !isNaN(known))
                .map(known -> nulls.between(known, known))
                .orElse(nulls);
    }

    private static boolean isNaN(Object value) {
        return (value instanceof Double number && number.isNaN()) || (value instanceof Float small && small.isNaN());
    }

    private void add(FieldSources.FieldSource.InFile source) {
        Field field = source.field();
        Leaf leaf = new Leaf(field.name(), field.type(), Leaf.isSecret(field));
        List<String> path = List.of(source.stored().name());
        if (field.type() instanceof StructType struct) {
            found.add(field.name(), ColumnStatistics.unknown());
            addFields(leaf, struct, (StructType) source.stored().type(), path, source.column());
        } else {
            addOne(leaf, path, source.column());
        }
    }

    private void addFields(Leaf parent, StructType type, StructType stored, List<String> path, Type column) {
        if (!FileGroups.isStruct(column)) {
            return;
        }
        GroupType group = column.asGroupType();
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            Field inFile = stored.fields().get(i);
            if (group.containsField(inFile.name())) {
                List<String> inside = new ArrayList<>(path);
                inside.add(inFile.name());
                Leaf leaf = new Leaf(
                        parent.name() + "." + field.name(), field.type(), parent.sensitive() || Leaf.isSecret(field));
                addPart(leaf, inFile.type(), inside, group.getType(inFile.name()));
            }
        }
    }

    private void addPart(Leaf leaf, DataType stored, List<String> path, Type column) {
        if (leaf.type() instanceof StructType struct) {
            addFields(leaf, struct, (StructType) stored, path, column);
        } else if (!leaf.type().isNested()) {
            addOne(leaf, path, column);
        }
    }

    private void addOne(Leaf leaf, List<String> path, Type column) {
        boolean simple = !leaf.type().isNested() && FileGroups.isOneValue(column);
        found.add(leaf.name(), simple ? ofChunk(leaf, path) : ColumnStatistics.unknown());
    }

    private ColumnStatistics ofChunk(Leaf leaf, List<String> path) {
        ColumnChunkMetaData chunk = chunks.get(ColumnPath.get(path.toArray(String[]::new)));
        Statistics<?> statistics = chunk == null ? null : chunk.getStatistics();
        if (statistics == null) {
            return ColumnStatistics.unknown();
        }
        ColumnStatistics known = statistics.isNumNullsSet()
                ? ColumnStatistics.nulls(statistics.getNumNulls())
                : ColumnStatistics.unknown();
        if (leaf.sensitive() || !statistics.hasNonNullValue()) {
            return known;
        }
        return FooterBounds.of(leaf.type(), statistics, marked)
                .map(bounds -> known.between(bounds.get(0), bounds.get(1)))
                .orElse(known);
    }
}
