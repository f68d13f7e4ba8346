package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.error.StorageException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of some rows: each once, and none with a null. */
final class MemoryKeys {
    private final List<String> columns;
    private final Set<List<@Nullable Object>> keys = new HashSet<>();

    private MemoryKeys(List<String> columns) {
        this.columns = columns;
    }

    /**
     * Returns the keys of batches.
     *
     * @throws StorageException if one comes twice or holds null
     */
    static MemoryKeys of(List<String> columns, List<Batch> batches) {
        MemoryKeys all = new MemoryKeys(columns);
        batches.forEach(all::add);
        return all;
    }

    /** Returns values as ones that equal where they do: bytes by what they hold, both zeros as one, NaN as itself. */
    static List<@Nullable Object> canonical(List<? extends @Nullable Object> values) {
        List<@Nullable Object> canonical = new ArrayList<>();
        values.forEach(value -> canonical.add(canonical(value)));
        return Collections.unmodifiableList(canonical);
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof Double number) {
            return number + 0.0;
        }
        return value instanceof Float number ? (Object) (number + 0.0f) : value;
    }

    /** Returns the rows of a batch whose keys are not among these; the batch itself where all are. */
    Batch without(Batch batch) {
        int[] kept = new int[batch.rowCount()];
        int count = 0;
        for (int row = 0; row < kept.length; row++) {
            if (!keys.contains(key(batch, row))) {
                kept[count++] = row;
            }
        }
        return count == batch.rowCount() ? batch : batch.gather(kept, count);
    }

    private void add(Batch batch) {
        for (int row = 0; row < batch.rowCount(); row++) {
            List<@Nullable Object> key = key(batch, row);
            if (key.contains(null)) {
                throw new StorageException(
                        "Cannot upsert: a staged row holds null in the key %s; leave it out or give it a key"
                                .formatted(columns));
            }
            if (!keys.add(key)) {
                throw new StorageException(
                        "Cannot upsert: two staged rows share a key %s; stage one of them".formatted(columns));
            }
        }
    }

    /** A field that came later is null in rows before it. */
    private List<@Nullable Object> key(Batch batch, int row) {
        Row values = Row.copyOf(batch, row);
        List<@Nullable Object> key = new ArrayList<>();
        columns.forEach(column ->
                key.add(batch.schema().contains(column) ? values.find(column).orElse(null) : null));
        return canonical(key);
    }
}
