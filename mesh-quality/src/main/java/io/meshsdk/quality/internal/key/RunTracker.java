package io.meshsdk.quality.internal.key;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.internal.probe.OrderedBytes;
import io.meshsdk.quality.internal.probe.RowPositions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the keys of one partition as long as they ascend strictly, in few stretches. For one thread. */
final class RunTracker {
    private static final int MOST = 16;

    private final List<KeyRun> runs = new ArrayList<>();
    private byte[] first = new byte[0];
    private byte[] last = first;
    private long base;
    private long size;
    private boolean begun;

    /** Returns whether there were no rows before the ones that were not taken. */
    boolean isEmpty() {
        return !begun;
    }

    /** Takes the rows of a column; returns false where they do not ascend, or in too many stretches. */
    boolean extend(Column column, RowPositions rows) {
        if (!isOrdered(column) || column.validity().hasNulls()) {
            return column.size() == 0;
        }
        for (int from = 0; from < column.size(); ) {
            int end = end(column, from);
            byte[] begin = OrderedBytes.of(column, from);
            if (size > 0 && Arrays.compareUnsigned(last, begin) >= 0) {
                seal();
            }
            if (runs.size() == MOST) {
                return false;
            }
            if (size == 0) {
                first = begin;
                base = rows.at(from);
            }
            last = OrderedBytes.of(column, end - 1);
            size += end - from;
            from = end;
        }
        begun |= column.size() > 0;
        return true;
    }

    /** Returns whether values of a column are compared here. */
    static boolean isOrdered(Column column) {
        return column instanceof LongColumn || column instanceof IntColumn || column instanceof BytesColumn;
    }

    private void seal() {
        runs.add(new KeyRun(base, first, last, size));
        size = 0;
    }

    /** Returns where the stretch ends that begins at a row: behind its last row. */
    static int end(Column column, int from) {
        int size = column.size();
        int at = from + 1;
        if (column instanceof LongColumn longs) {
            long[] values = longs.values();
            while (at < size && values[at] > values[at - 1]) {
                at++;
            }
        } else if (column instanceof IntColumn ints) {
            int[] values = ints.values();
            while (at < size && values[at] > values[at - 1]) {
                at++;
            }
        } else {
            return end((BytesColumn) column, from);
        }
        return at;
    }

    private static int end(BytesColumn texts, int from) {
        byte[] bytes = texts.bytes();
        int[] offsets = texts.offsets();
        int at = from + 1;
        while (at < texts.size()
                && Arrays.compareUnsigned(bytes, offsets[at - 1], offsets[at], bytes, offsets[at], offsets[at + 1])
                        < 0) {
            at++;
        }
        return at;
    }

    KeyHashes finish() {
        if (size > 0) {
            seal();
        }
        return runs.isEmpty() ? KeyHashes.NONE : KeyHashes.ofRuns(runs);
    }
}
