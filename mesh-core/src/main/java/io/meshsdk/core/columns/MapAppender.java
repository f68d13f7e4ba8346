package io.meshsdk.core.columns;

import io.meshsdk.data.MapColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType.MapType;
import java.util.Arrays;
import java.util.Map;

/** Collects maps. A map with a key that is null or does not fit does not fit as a whole: keys are never null. */
final class MapAppender extends Appender {
    private static final int ENTRY_BYTES = 16;

    private final Appender keys;
    private final Appender values;
    private int[] offsets = new int[INITIAL_ROWS + 1];

    MapAppender(Place place, MapType type) {
        super(place);
        this.keys = Appenders.of(place.child("key", type.key()));
        this.values = Appenders.of(place.child("value", type.value()));
    }

    @Override
    boolean put(int row, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return false;
        }
        Intake.Mark mark = intake().mark(field());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            keys.append(entry.getKey());
            if (keys.isNull(keys.size() - 1)) {
                keys.truncate(offsets[row]);
                values.truncate(offsets[row]);
                intake().rollBack(mark);
                return false;
            }
            values.append(entry.getValue());
        }
        offsets[row + 1] = keys.size();
        intake().count(Math.multiplyExact(map.size(), ENTRY_BYTES));
        return true;
    }

    @Override
    void putNull(int row) {
        offsets[row + 1] = offsets[row];
    }

    @Override
    void truncateChildren(int rows) {
        keys.truncate(offsets[rows]);
        values.truncate(offsets[rows]);
    }

    @Override
    void grow(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity + 1);
    }

    @Override
    MapColumn column(Validity validity) {
        return MapColumn.of(offsets, keys.build(), values.build(), validity);
    }
}
