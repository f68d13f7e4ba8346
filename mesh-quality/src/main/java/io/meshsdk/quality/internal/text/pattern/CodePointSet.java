package io.meshsdk.quality.internal.text.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of code points: ranges in ascending order that neither overlap nor touch. */
record CodePointSet(List<Range> ranges) {
    private static final int CASE_DISTANCE = 'a' - 'A';

    CodePointSet {
        ranges = merged(ranges);
    }

    static CodePointSet of(Range... ranges) {
        return new CodePointSet(List.of(ranges));
    }

    static CodePointSet of(int codePoint) {
        return of(new Range(codePoint, codePoint));
    }

    /** Returns the set of the code points that a text consists of. */
    static CodePointSet of(String codePoints) {
        return new CodePointSet(
                codePoints.codePoints().mapToObj(one -> new Range(one, one)).toList());
    }

    boolean isSingle() {
        return ranges.size() == 1 && ranges.get(0).first == ranges.get(0).last;
    }

    /** Returns the least code point of a set that has one. */
    int first() {
        return ranges.get(0).first;
    }

    CodePointSet or(CodePointSet other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new CodePointSet(all);
    }

    CodePointSet complement() {
        List<Range> gaps = new ArrayList<>();
        int next = 0;
        for (Range range : ranges) {
            if (range.first > next) {
                gaps.add(new Range(next, range.first - 1));
            }
            next = range.last + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            gaps.add(new Range(next, Character.MAX_CODE_POINT));
        }
        return new CodePointSet(gaps);
    }

    /** Returns these code points, and of the ASCII letters among them those of the other case. */
    CodePointSet inBothCases() {
        List<Range> all = new ArrayList<>(ranges);
        for (Range range : ranges) {
            addShifted(range, 'A', 'Z', CASE_DISTANCE, all);
            addShifted(range, 'a', 'z', -CASE_DISTANCE, all);
        }
        return new CodePointSet(all);
    }

    private static void addShifted(Range range, int first, int last, int distance, List<Range> all) {
        int from = Math.max(range.first, first);
        int to = Math.min(range.last, last);
        if (from <= to) {
            all.add(new Range(from + distance, to + distance));
        }
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range range :
                ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList()) {
            int end = merged.size() - 1;
            if (end >= 0 && range.first <= merged.get(end).last + 1) {
                Range before = merged.get(end);
                merged.set(end, new Range(before.first, Math.max(before.last, range.last)));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    /** The code points from one to another, both included. */
    record Range(int first, int last) {}
}
