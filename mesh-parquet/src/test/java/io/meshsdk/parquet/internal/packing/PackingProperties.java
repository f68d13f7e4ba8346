package io.meshsdk.parquet.internal.packing;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.parquet.internal.pages.PageSlice;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Unpacks what parquet-java packs, in pieces of any length, with other bytes around. */
final class PackingProperties {
    private static final int SLAB = 64;
    private static final int PAGE = 1 << 20;

    @Property(tries = 400)
    void read_runsAndGroups_givesTheNumbersPacked(
            @ForAll @IntRange(max = 32) int width,
            @ForAll @IntRange(max = 3_000) int count,
            @ForAll @IntRange(min = 1, max = 40) int longestRun,
            @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        int[] numbers = numbers(random, width, count, longestRun);
        PageSlice page = page(random, packed(width, numbers));
        RunLengthDecoder decoder = new RunLengthDecoder();
        decoder.start(page, width, count);

        int[] read = new int[count];
        for (int at = 0; at < count; ) {
            int length = Math.min(count - at, 1 + random.nextInt(200));
            decoder.read(read, at, length);
            at += length;
        }

        assertThat(read).isEqualTo(numbers);
    }

    @Property(tries = 200)
    void readZeros_runsAndGroups_tellsZerosFromOthers(
            @ForAll @IntRange(min = 1, max = 3) int width,
            @ForAll @IntRange(max = 3_000) int count,
            @ForAll @IntRange(min = 1, max = 40) int longestRun,
            @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        int[] numbers = numbers(random, width, count, longestRun);
        RunLengthDecoder decoder = new RunLengthDecoder();
        decoder.start(page(random, packed(width, numbers)), width, count);

        boolean[] zeros = new boolean[count];
        int others = 0;
        for (int at = 0; at < count; ) {
            int length = Math.min(count - at, 1 + random.nextInt(200));
            boolean passed = decoder.passRun(numbers[at], length);
            if (passed) {
                assertThat(Arrays.stream(numbers, at, at + length)).containsOnly(numbers[at]);
                Arrays.fill(zeros, at, at + length, numbers[at] == 0);
                others += numbers[at] == 0 ? 0 : length;
            } else {
                others += decoder.readZeros(zeros, at, length);
            }
            at += length;
        }

        for (int i = 0; i < count; i++) {
            assertThat(zeros[i]).isEqualTo(numbers[i] == 0);
        }
        assertThat(others).isEqualTo((int)
                Arrays.stream(numbers).filter(number -> number != 0).count());
    }

    @Property(tries = 200)
    void read_differencesOfLongs_givesTheNumbersPacked(
            @ForAll @IntRange(max = 64) int bits, @ForAll @IntRange(max = 2_000) int count, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        long[] numbers = random.longs(count)
                .map(number -> bits == 0 ? 7 : number >> (Long.SIZE - bits))
                .toArray();
        var writer = new DeltaBinaryPackingValuesWriterForLong(SLAB, PAGE, new HeapByteBufferAllocator());
        Arrays.stream(numbers).forEach(writer::writeLong);

        assertThat(read(random, writer.getBytes().toInputStream().readAllBytes(), count))
                .isEqualTo(numbers);
    }

    @Property(tries = 200)
    void read_differencesOfInts_givesTheNumbersPackedInTheirLowHalf(
            @ForAll @IntRange(max = 2_000) int count, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        int[] numbers = random.ints(count).toArray();
        var writer = new DeltaBinaryPackingValuesWriterForInteger(SLAB, PAGE, new HeapByteBufferAllocator());
        Arrays.stream(numbers).forEach(writer::writeInteger);

        long[] read = read(random, writer.getBytes().toInputStream().readAllBytes(), count);

        assertThat(Arrays.stream(read).mapToInt(number -> (int) number)).containsExactly(boxed(numbers));
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    /** Reads the numbers in pieces, and finds the bytes behind them. */
    private static long[] read(Random random, byte[] packed, int count) {
        PageSlice page = page(random, packed);
        DeltaDecoder ahead = new DeltaDecoder();
        ahead.start(page, count);
        assertThat(ahead.total()).isEqualTo(count);
        assertThat(ahead.rest().remaining()).isZero();
        DeltaDecoder decoder = new DeltaDecoder();
        decoder.start(page, count);
        long[] read = new long[count];
        for (int at = 0; at < count; ) {
            int length = Math.min(count - at, 1 + random.nextInt(200));
            decoder.read(read, at, length);
            at += length;
        }
        return read;
    }

    private static int[] numbers(Random random, int width, int count, int longestRun) {
        int[] numbers = new int[count];
        for (int at = 0; at < count; ) {
            int length = Math.min(count - at, 1 + random.nextInt(longestRun));
            Arrays.fill(numbers, at, at + length, width == 0 ? 0 : random.nextInt() >>> (Integer.SIZE - width));
            at += length;
        }
        return numbers;
    }

    private static byte[] packed(int width, int[] numbers) throws IOException {
        try (var encoder = new RunLengthBitPackingHybridEncoder(width, SLAB, PAGE, new HeapByteBufferAllocator())) {
            for (int number : numbers) {
                encoder.writeInt(number);
            }
            return encoder.toBytes().toInputStream().readAllBytes();
        }
    }

    /** Lays bytes somewhere into an array, mostly at its end. */
    private static PageSlice page(Random random, byte[] bytes) {
        int before = random.nextInt(20);
        byte[] around = new byte[before + bytes.length + Math.max(0, random.nextInt(40) - 20)];
        random.nextBytes(around);
        System.arraycopy(bytes, 0, around, before, bytes.length);
        return new PageSlice().reset(around, before, before + bytes.length);
    }
}
