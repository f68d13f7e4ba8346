package io.meshsdk.quality.internal.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Some spans of values, in the order of {@link OrderedBytes}, none of which meets another. Immutable. */
public final class ValueSpans {
    private final List<Span> spans;

    private ValueSpans(List<Span> spans) {
        this.spans = spans;
    }

    /** Returns the union of spans whose first values ascend. */
    public static ValueSpans union(List<Span> ascending) {
        List<Span> apart = new ArrayList<>();
        for (Span span : ascending) {
            Span before = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (before == null || Arrays.compareUnsigned(before.last, span.first) < 0) {
                apart.add(span);
            } else if (Arrays.compareUnsigned(before.last, span.last) < 0) {
                apart.set(apart.size() - 1, new Span(before.first, span.last));
            }
        }
        return new ValueSpans(Collections.unmodifiableList(apart));
    }

    /** Returns the spans that have a value between two others in common, inclusive. */
    public List<Span> meeting(byte[] first, byte[] last) {
        return spans.stream()
                .filter(span ->
                        Arrays.compareUnsigned(span.first, last) <= 0 && Arrays.compareUnsigned(first, span.last) <= 0)
                .toList();
    }

    /** Values from one to another, inclusive. The arrays are kept. */
    public static final class Span {
        private final byte[] first;
        private final byte[] last;

        /** Creates a span. */
        public Span(byte[] first, byte[] last) {
            this.first = first;
            this.last = last;
        }

        /** Returns whether a value is below all of the span. */
        public boolean isAbove(byte[] value) {
            return Arrays.compareUnsigned(value, first) < 0;
        }

        /** Returns whether a value is above all of the span. */
        public boolean isBelow(byte[] value) {
            return Arrays.compareUnsigned(last, value) < 0;
        }
    }
}
