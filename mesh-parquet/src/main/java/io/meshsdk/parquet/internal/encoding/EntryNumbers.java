package io.meshsdk.parquet.internal.encoding;

import java.util.Arrays;

/** The dictionary entry of each value on a page. */
final class EntryNumbers {
    private int[] numbers = new int[PageValues.SLICE_ROWS];
    private int count;

    int count() {
        return count;
    }

    int get(int position) {
        return numbers[position];
    }

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
    }

    void clear() {
        count = 0;
    }

    /** Appends the numbers as a page of a dictionary of so many entries has them. */
    void write(int entries, ByteSink out) {
        int bitWidth = RunLengthEncoding.bitWidth(Math.max(entries - 1, 0));
        out.put(bitWidth);
        RunLengthEncoding.write(numbers, count, bitWidth, out);
    }
}
