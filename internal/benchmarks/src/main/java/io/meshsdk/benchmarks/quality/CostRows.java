package io.meshsdk.benchmarks.quality;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

/** Rows in memory that keep the promises of {@link CheckCosts}, the same in every run. Texts are not in dictionaries. */
final class CostRows {
    /** When the rows are judged: behind the last of them. */
    static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    static final int KEYS = 100_000;
    static final Schema REGISTER = Schema.of(Field.int64("key"), Field.string("word"));
    static final Schema SCHEMA = Schema.of(
            Field.int64("id"),
            Field.int64("step"),
            Field.int64("amount"),
            Field.int64("more"),
            Field.int64("nothing"),
            Field.decimal("net", 12, 2),
            Field.decimal("tax", 12, 2),
            Field.decimal("gross", 12, 2),
            Field.string("code"),
            Field.string("flag"),
            Field.string("sku"),
            Field.string("email"),
            Field.string("day"),
            Field.int64("key"),
            Field.string("word"),
            Field.timestamp("sent_at"),
            Field.timestamp("loaded_at"));

    private static final int BATCH = 4_096;
    private static final long SHUFFLE = 2_654_435_761L;
    private static final long SECOND = 1_000_000;
    private static final List<String> CODES = List.of("NEW", "PAID", "PACKED", "SHIPPED", "RETURNED");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private CostRows() {}

    /** Returns batches of so many rows, a power of two. */
    static List<Batch> batches(int rows) {
        List<Batch> batches = new ArrayList<>();
        for (int first = 0; first < rows; first += BATCH) {
            batches.add(batch(first, Math.min(BATCH, rows - first), rows));
        }
        return batches;
    }

    /** Returns the rows that keys are looked for in. */
    static Batch register() {
        Column keys = longs(0, KEYS, i -> i);
        return Batch.of(REGISTER, KEYS, List.of(keys, texts(0, KEYS, CostRows::word)));
    }

    private static Batch batch(int first, int count, int rows) {
        long begin = NOW.getEpochSecond() - rows;
        List<Column> columns = List.of(
                longs(first, count, i -> (i * SHUFFLE) & (rows - 1)),
                longs(first, count, i -> i),
                longs(first, count, i -> random(i, 10_000)),
                longs(first, count, i -> random(i, 10_000) + random(-i, 100)),
                Column.nulls(SCHEMA.field("nothing").type(), count),
                decimals(first, count, CostRows::net),
                decimals(first, count, CostRows::tax),
                decimals(first, count, i -> net(i) + tax(i)),
                texts(first, count, i -> CODES.get((int) random(i, CODES.size()))),
                texts(first, count, i -> random(i, 3) == 0 ? "N" : "Y"),
                texts(first, count, i -> "ABC-%05d".formatted(random(i, 100_000))),
                texts(first, count, i -> "user%d@mail%d.example.com".formatted(i, random(i, 100))),
                texts(first, count, i -> DAY.format(LocalDate.ofEpochDay(random(i, 20_000)))),
                longs(first, count, i -> random(i, KEYS)),
                texts(first, count, i -> word(random(i, KEYS))),
                longs(first, count, i -> (begin + i) * SECOND),
                longs(first, count, i -> (begin + i + random(i, 3_000)) * SECOND));
        return Batch.of(SCHEMA, count, columns);
    }

    private static String word(long key) {
        return "word " + key;
    }

    private static long net(long row) {
        return 5 * random(row, 100_000);
    }

    private static long tax(long row) {
        return random(row + 1, 10_000);
    }

    private static long random(long row, int bound) {
        return new SplittableRandom(row).nextInt(bound);
    }

    private static Column longs(int first, int count, LongUnaryOperator value) {
        return LongColumn.of(numbers(first, count, value));
    }

    private static Column decimals(int first, int count, LongUnaryOperator unscaled) {
        return DecimalColumn.compact(2, numbers(first, count, unscaled), Validity.allValid(count));
    }

    private static long[] numbers(int first, int count, LongUnaryOperator value) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = value.applyAsLong(first + i);
        }
        return numbers;
    }

    private static Column texts(int first, int count, LongFunction<String> value) {
        BytesColumnBuilder builder = new BytesColumnBuilder(count);
        for (int i = 0; i < count; i++) {
            builder.append(value.apply(first + i));
        }
        return builder.build();
    }
}
