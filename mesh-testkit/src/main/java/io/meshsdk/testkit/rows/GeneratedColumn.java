package io.meshsdk.testkit.rows;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** The values of one column of generated rows, any unless a key asks for distinct ones. */
final class GeneratedColumn {
    private static final int NULL_SHARE = 8;
    private static final int LARGEST_STEP = 1 << 20;

    private final ColumnPromises promises;
    private final ValueSpace space;
    private final BitSet nulls;
    private final long start;
    private final long step;
    private IntToLongFunction number;
    private boolean distinct;

    GeneratedColumn(ColumnPromises promises, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        this.promises = promises;
        this.space = ValueSpaces.of(promises);
        this.nulls = nulls(
                random, count, promises.isAbsent() ? count : Math.min(promises.mostNulls(count), count / NULL_SHARE));
        this.start = random.nextLong(space.size());
        this.step = step(random, space.size());
        long[] any = random.longs(count, 0, space.size()).toArray();
        this.number = row -> any[row];
    }

    String name() {
        return promises.field().name();
    }

    ValueSpace space() {
        return space;
    }

    boolean isDistinct() {
        return distinct;
    }

    /** Makes all values differ. */
    void makeDistinct(int count) {
        if (space.size() < count) {
            throw promises.unsatisfiable(
                    "%d distinct values are asked for, there are %d".formatted(count, space.size()));
        }
        distinct = true;
        number = row -> start + row * step;
    }

    /** Chooses each row's value by number. */
    void choose(IntToLongFunction numbers) {
        number = numbers;
    }

    @Nullable
    Object value(int row) {
        return nulls.get(row) ? null : space.at(number.applyAsLong(row));
    }

    private static BitSet nulls(SplittableRandom random, int count, int wanted) {
        BitSet nulls = new BitSet(count);
        if (wanted == count) {
            nulls.set(0, count);
        }
        while (nulls.cardinality() < wanted) {
            nulls.set(random.nextInt(count));
        }
        return nulls;
    }

    private static long step(SplittableRandom random, long size) {
        while (true) {
            long candidate = 1 + random.nextLong(LARGEST_STEP);
            if (gcd(candidate, size) == 1) {
                return candidate;
            }
        }
    }

    private static long gcd(long left, long right) {
        return right == 0 ? left : gcd(right, left % right);
    }
}
