package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Which rows of a page hold a value. */
final class DefinitionLevels {
    private int[] levels = new int[PageValues.SLICE_ROWS];
    private int rows;
    private int nulls;

    int rows() {
        return rows;
    }

    int nulls() {
        return nulls;
    }

    void add(Validity validity, int from, int to) {
        int count = to - from;
        if (rows + count > levels.length) {
            levels = Arrays.copyOf(levels, Math.max(rows + count, levels.length * 2));
        }
        if (!validity.hasNulls()) {
            Arrays.fill(levels, rows, rows + count, 1);
            rows += count;
            return;
        }
        for (int row = from; row < to; row++) {
            int level = validity.isNull(row) ? 0 : 1;
            nulls += 1 - level;
            levels[rows++] = level;
        }
    }

    /** Appends the levels as a page of version 1 has them, their length in front, and starts the next page. */
    void finishPage(ByteSink out) {
        int start = out.size();
        out.putInt(0);
        if (nulls == 0 || nulls == rows) {
            RunLengthEncoding.writeRun(nulls == 0 ? 1 : 0, rows, 1, out);
        } else {
            RunLengthEncoding.write(levels, rows, 1, out);
        }
        out.putIntAt(start, out.size() - start - Integer.BYTES);
        rows = 0;
        nulls = 0;
    }
}
