package io.meshsdk.core.columns;

import io.meshsdk.data.Misfits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a batch has taken in so far: bytes of text, and the values that did not fit. */
final class Intake {
    private final List<Misfits.Misfit> sample = new ArrayList<>();
    private long row;
    private long bytes;
    private final Map<String, Long> totals = new HashMap<>();

    void nextRow() {
        row++;
    }

    void count(int more) {
        bytes += more;
    }

    long bytes() {
        return bytes;
    }

    void note(String field, String expected, String found) {
        totals.merge(field, 1L, Long::sum);
        if (sample.size() < Misfits.SAMPLE_LIMIT) {
            sample.add(new Misfits.Misfit(row, field, expected, found));
        }
    }

    /** Returns what has been taken in of a field so far, to {@link #rollBack} to. */
    Mark mark(String field) {
        return new Mark(field, totals.getOrDefault(field, 0L), sample.size(), bytes);
    }

    /** Forgets what was taken in of the mark's field since the mark; nothing of another may have been. */
    void rollBack(Mark mark) {
        bytes = mark.bytes();
        sample.subList(mark.sampled(), sample.size()).clear();
        if (mark.total() == 0) {
            totals.remove(mark.field());
        } else {
            totals.put(mark.field(), mark.total());
        }
    }

    /** Returns the misfits and forgets them; rows count on. */
    Misfits drain() {
        bytes = 0;
        if (totals.isEmpty()) {
            return Misfits.none();
        }
        Misfits found = new Misfits(totals, sample);
        sample.clear();
        totals.clear();
        return found;
    }

    /** What was taken in of a field at some point. */
    record Mark(String field, long total, int sampled, long bytes) {}
}
