package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.probe.OrderedBytes;
import io.meshsdk.quality.internal.probe.ValueSpans;
import io.meshsdk.quality.internal.probe.ValueSpans.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the rows of a column whose values lie in some spans: in each stretch that ascends, by halves. */
final class SpanRows {
    private SpanRows() {}

    /** Returns ranges of rows, ascending; all rows of a column whose values have no order here. */
    static List<Range> of(ValueSpans spans, Column column) {
        if (!RunTracker.isOrdered(column) || column.validity().hasNulls()) {
            return List.of(new Range(0, column.size()));
        }
        List<Range> ranges = new ArrayList<>();
        for (int from = 0; from < column.size(); ) {
            int end = RunTracker.end(column, from);
            for (Span span : spans.meeting(OrderedBytes.of(column, from), OrderedBytes.of(column, end - 1))) {
                int start = first(column, from, end, value -> !span.isAbove(value));
                ranges.add(new Range(start, first(column, start, end, span::isBelow)));
            }
            from = end;
        }
        return ranges;
    }

    /** Returns the first row of a range from which on a test holds. */
    private static int first(Column column, int from, int end, Predicate<byte[]> test) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.test(OrderedBytes.of(column, middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Some rows.
     *
     * @param start the first
     * @param end the one behind the last
     */
    record Range(int start, int end) {}
}
