package io.meshsdk.quality.internal.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of whole numbers as ranges of neighbours: windows of time that hold a value. */
public final class Windows implements SlotState {
    private final NavigableMap<Long, Long> ranges = new TreeMap<>();

    /** Adds a window. */
    public void add(long window) {
        add(window, window);
    }

    private void add(long from, long to) {
        long start = from;
        long end = to;
        Map.Entry<Long, Long> near = ranges.floorEntry(end == Long.MAX_VALUE ? end : end + 1);
        while (near != null && near.getValue() >= (start == Long.MIN_VALUE ? start : start - 1)) {
            start = Math.min(start, near.getKey());
            end = Math.max(end, near.getValue());
            ranges.remove(near.getKey());
            near = ranges.floorEntry(end == Long.MAX_VALUE ? end : end + 1);
        }
        ranges.put(start, end);
    }

    /** Returns how many windows there are from the first to the last one. */
    public long span() {
        return ranges.isEmpty() ? 0 : ranges.lastEntry().getValue() - ranges.firstKey() + 1;
    }

    /** Returns how many windows between the first and the last one are not in the set. */
    public long gaps() {
        long inside = 0;
        for (Map.Entry<Long, Long> range : ranges.entrySet()) {
            inside += range.getValue() - range.getKey() + 1;
        }
        return span() - inside;
    }

    @Override
    public Windows merge(SlotState other) {
        Windows both = new Windows();
        both.ranges.putAll(ranges);
        ((Windows) other).ranges.forEach(both::add);
        return both;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(ranges.size());
        for (Map.Entry<Long, Long> range : ranges.entrySet()) {
            out.writeLong(range.getKey());
            out.writeLong(range.getValue());
        }
    }

    /** Reads a state that was written. */
    public static Windows read(DataInput in) throws IOException {
        Windows windows = new Windows();
        for (int left = in.readInt(); left > 0; left--) {
            windows.ranges.put(in.readLong(), in.readLong());
        }
        return windows;
    }
}
