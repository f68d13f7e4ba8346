package io.meshsdk.core.columns;

import io.meshsdk.data.Column;
import io.meshsdk.data.Row;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType.StructType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects structs out of maps, rows and records. */
final class StructAppender extends Appender {
    private final MapFields fields;
    private @Nullable RecordShape shape;

    StructAppender(Place place, StructType type) {
        super(place);
        this.fields = new MapFields(place, type.fields(), place.intake());
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof Map<?, ?> map) {
            fields.append(map);
            return true;
        }
        if (value instanceof Row struct) {
            fields.append(struct.toMap());
            return true;
        }
        if (value instanceof Record struct) {
            fields.append(shapeOf(struct).toMap(struct));
            return true;
        }
        return false;
    }

    private RecordShape shapeOf(Record struct) {
        if (shape == null || !shape.isOf(struct)) {
            shape = RecordShape.of(struct.getClass());
        }
        return shape;
    }

    @Override
    void putNull(int row) {
        fields.appendNull();
    }

    @Override
    void truncateChildren(int rows) {
        Stream.of(fields.appenders()).forEach(field -> field.truncate(rows));
    }

    @Override
    void grow(int capacity) {}

    @Override
    StructColumn column(Validity validity) {
        Column[] columns = Stream.of(fields.appenders()).map(Appender::build).toArray(Column[]::new);
        return StructColumn.of(List.of(columns), validity);
    }
}
