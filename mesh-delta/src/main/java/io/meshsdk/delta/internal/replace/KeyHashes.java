package io.meshsdk.delta.internal.replace;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.util.List;

/**
 * Hashes the keys of rows to 128 bits (XXH3). Equal keys have equal hashes; that two others share one is as unlikely as a
 * failure of memory, and under a seed that nobody knows nobody can make them. For one thread.
 */
final class KeyHashes {
    private final List<String> keys;
    private final HashStream128 stream;

    KeyHashes(List<String> keys, long seed) {
        this.keys = keys;
        this.stream = Hashing.xxh3_128(seed).hashStream();
    }

    /** Returns the key columns of a batch. */
    Column[] columns(Batch batch) {
        return keys.stream().map(batch::column).toArray(Column[]::new);
    }

    /** Returns whether any part of a row's key is null. */
    static boolean hasNull(Column[] columns, int row) {
        for (Column column : columns) {
            if (column.isNull(row)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the hash of a row's key, no part of which is null. */
    HashValue128 hash(Column[] columns, int row) {
        stream.reset();
        for (Column column : columns) {
            put(column, row);
        }
        return stream.get();
    }

    private void put(Column column, int row) {
        if (column instanceof DictionaryColumn coded) {
            put(coded.dictionary(), coded.id(row));
        } else if (column instanceof BytesColumn texts) {
            // The length follows, so that no two keys of several texts run together to the same bytes.
            stream.putBytes(texts.bytes(), texts.start(row), texts.length(row)).putInt(texts.length(row));
        } else if (column instanceof LongColumn longs) {
            stream.putLong(longs.value(row));
        } else if (column instanceof IntColumn ints) {
            stream.putLong(ints.value(row));
        } else if (column instanceof DecimalColumn decimals) {
            byte[] digits = decimals.value(row).unscaledValue().toByteArray();
            stream.putBytes(digits).putInt(digits.length);
        } else if (column instanceof BooleanColumn truths) {
            stream.putBoolean(truths.value(row));
        } else {
            stream.putLong(Double.doubleToLongBits(floating(column, row) + 0.0));
        }
    }

    private static double floating(Column column, int row) {
        if (column instanceof DoubleColumn doubles) {
            return doubles.value(row);
        }
        if (column instanceof FloatColumn floats) {
            return floats.value(row);
        }
        throw new IllegalArgumentException("Invalid key column of kind %s: expected a flat one"
                .formatted(column.getClass().getSimpleName()));
    }
}
