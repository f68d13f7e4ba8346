package io.meshsdk.quality.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Column;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchHashesTest {
    private final List<Column> hashed = new ArrayList<>();
    private final BatchHashes hashes = new BatchHashes(2);

    private long[] of(Column column) {
        return hashes.of(1, column, (values, words) -> {
            hashed.add(values);
            words[0] = ((LongColumn) values).value(0);
        });
    }

    @Test
    void of_theSameColumnOfABatch_hashesOnce() {
        Column column = LongColumn.of(5);
        assertThat(of(column)).isSameAs(of(column));
        assertThat(hashed).hasSize(1);
    }

    @Test
    void of_anotherColumnInItsPlace_hashesThatOne() {
        assertThat(of(LongColumn.of(5))[0]).isEqualTo(5);
        assertThat(of(LongColumn.of(7))[0]).isEqualTo(7);
    }

    @Test
    void of_theSameColumnInTheNextBatch_hashesAgain() {
        long[] values = {5};
        Column column = LongColumn.of(values, Validity.allValid(1));
        assertThat(of(column)[0]).isEqualTo(5);
        values[0] = 7;
        hashes.clear();
        assertThat(of(column)[0]).isEqualTo(7);
    }
}
