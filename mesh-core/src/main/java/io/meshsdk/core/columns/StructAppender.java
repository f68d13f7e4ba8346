package io.meshsdk.core.columns;

import io.meshsdk.data.Column;
import io.meshsdk.data.Row;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType.StructType;
import java.util.Map;
import java.util.stream.Stream;

/** Collects structs out of maps, rows and records. */
final class StructAppender extends Appender {
    private final MapFields fields;

    StructAppender(Place place, StructType type) {
        super(place);
        this.fields = new MapFields(place.field() + ".", type.fields(), place.intake());
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
            fields.append(RecordShape.of(struct.getClass()).toMap(struct));
            return true;
        }
        return false;
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
        return StructColumn.of(java.util.List.of(columns), validity);
    }
}
