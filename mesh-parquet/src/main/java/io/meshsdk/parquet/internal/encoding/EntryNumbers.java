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

    /** Adds a number as many times as there are values in a row that share it. */
    void add(int number, int times) {
        if (count + times > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(count + times, count * 2));
        }
        Arrays.fill(numbers, count, count + times, number);
        count += times;
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
