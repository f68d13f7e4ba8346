package io.meshsdk.core.columns;

import io.meshsdk.data.ListColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType.ListType;
import java.util.Arrays;
import java.util.Collection;

/** Collects lists; an element that does not fit becomes null in its list. */
final class ListAppender extends Appender {
    private static final int ELEMENT_BYTES = 8;

    private final Appender elements;
    private int[] offsets = new int[INITIAL_ROWS + 1];

    ListAppender(Place place, ListType type) {
        super(place);
        this.elements = Appenders.of(place.child("element", type.element()));
    }

    @Override
    boolean put(int row, Object value) {
        if (!(value instanceof Collection<?> list)) {
            return false;
        }
        for (Object element : list) {
            elements.append(element);
        }
        offsets[row + 1] = elements.size();
        intake().count(Math.multiplyExact(list.size(), ELEMENT_BYTES));
        return true;
    }

    @Override
    void putNull(int row) {
        offsets[row + 1] = offsets[row];
    }

    @Override
    void truncateChildren(int rows) {
        elements.truncate(offsets[rows]);
    }

    @Override
    void grow(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity + 1);
    }

    @Override
    ListColumn column(Validity validity) {
        return ListColumn.of(offsets, elements.build(), validity);
    }
}
