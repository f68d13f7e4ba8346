package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Rows of a number and of a text from a dictionary of two. */
final class DictionaryRows {
    private DictionaryRows() {}

    static Batch of(Schema schema, int rows) {
        int[] ids = new int[rows];
        long[] numbers = new long[rows];
        for (int i = 0; i < rows; i++) {
            ids[i] = i % 2;
            numbers[i] = i;
        }
        return Batch.of(
                schema,
                rows,
                List.of(
                        LongColumn.of(numbers),
                        DictionaryColumn.of(
                                BytesColumn.ofStrings(List.of("a@example.org", "b")), ids, Validity.allValid(rows))));
    }
}
