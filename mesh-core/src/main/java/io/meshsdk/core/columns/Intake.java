package io.meshsdk.core.columns;

import io.meshsdk.data.Misfits;
import java.util.ArrayList;
import java.util.List;

/** What a batch has taken in so far: bytes of text, and the values that did not fit. */
final class Intake {
    private final List<Misfits.Misfit> sample = new ArrayList<>();
    private long row;
    private long bytes;
    private long misfits;

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
        misfits++;
        if (sample.size() < Misfits.SAMPLE_LIMIT) {
            sample.add(new Misfits.Misfit(row, field, expected, found));
        }
    }

    /** Returns the misfits and forgets them; rows count on. */
    Misfits drain() {
        if (misfits == 0) {
            bytes = 0;
            return Misfits.none();
        }
        Misfits found = new Misfits(misfits, sample);
        sample.clear();
        misfits = 0;
        bytes = 0;
        return found;
    }
}
