package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A read under a filter loses no row that the filter holds for, and makes none up. */
abstract class FilterClaims {
    abstract StorageFixture storage();

    @Test
    @DisplayName("of partition columns has every row that it holds for, in the order of the whole table")
    void dataset_filterOfPartitionColumns_losesNothing() {
        WriteTarget target = storage().target(StorageFixture.ORDERS, "segment");
        fill(target);

        assertHolds("segment = 'gold'", row -> is(row, "gold"));
        assertHolds("segment is null", row -> row.isNull("segment"));
        assertHolds("segment != 'gold'", row -> is(row, "blue"));
        assertHolds("segment in ('blue', 'gold') and id > 3", row -> !row.isNull("segment") && row.integer("id") > 3);
        assertHolds("segment = 'none'", row -> false);
    }

    @Test
    @DisplayName("of other columns has every row that it holds for, in the order of the whole table")
    void dataset_filterOfOtherColumns_losesNothing() {
        fill(storage().target());

        assertHolds("id = 3", row -> row.integer("id") == 3);
        assertHolds("amount < 3.01 or segment = 'gold'", row -> row.integer("id") < 3 || is(row, "gold"));
        assertHolds("not (id >= 2 and id <= 5)", row -> row.integer("id") < 2 || row.integer("id") > 5);
        assertHolds("segment is null", row -> row.isNull("segment"));
        assertHolds("id > 1000", row -> false);
    }

    private void fill(WriteTarget target) {
        storage().put(target, WriteMode.append(), orders(1, "gold", "blue", null));
        storage().put(target, WriteMode.append(), orders(4, "gold", "gold"));
        storage().put(target, WriteMode.append(), orders(6, null, "blue"));
    }

    static List<Map<String, @Nullable Object>> orders(long first, @Nullable String... segments) {
        List<Map<String, @Nullable Object>> orders = new ArrayList<>();
        for (String segment : segments) {
            orders.add(StorageFixture.order(first + orders.size(), segment));
        }
        return orders;
    }

    private static boolean is(Row row, String segment) {
        return row.find("segment").filter(segment::equals).isPresent();
    }

    private void assertHolds(String filter, Predicate<Row> holds) {
        StoredTable table = storage().provider().open(storage().location(), AsOf.latest());
        List<Row> all = StorageFixture.read(table.dataset());
        List<Row> found = StorageFixture.read(table.dataset(Filter.parse(filter)));

        assertThat(all.stream().filter(found::contains).toList()).as(filter).containsExactlyElementsOf(found);
        assertThat(found.stream().filter(holds).toList())
                .as(filter)
                .containsExactlyElementsOf(all.stream().filter(holds).toList());
    }
}
