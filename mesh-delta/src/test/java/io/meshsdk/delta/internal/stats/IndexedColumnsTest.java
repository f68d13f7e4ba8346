package io.meshsdk.delta.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IndexedColumnsTest {
    private static final Schema PERSONS = Schema.of(
            Field.int64("id"),
            Field.string("name").pii("name"),
            Field.bool("active"),
            Field.struct(
                    "place", Field.string("zip code"), Field.string("street").pii("address")),
            Field.list("friends", new StringType()));

    @Test
    void guarding_sensitiveColumns_namesTheOthersThatHaveBounds() {
        assertThat(IndexedColumns.guarding(PERSONS, Map.of()))
                .isEqualTo(Map.of(IndexedColumns.NAMES, "id,place.`zip code`"));
        assertThat(IndexedColumns.guarding(PERSONS, Map.of(IndexedColumns.COUNT, "2")))
                .isEqualTo(Map.of(IndexedColumns.NAMES, "id"));
    }

    @Test
    void guarding_onlySensitiveColumns_asksForNone() {
        assertThat(IndexedColumns.guarding(Schema.of(Field.string("name").pii("name")), Map.of()))
                .isEqualTo(Map.of(IndexedColumns.COUNT, "0"));
    }

    @Test
    void guarding_noSensitiveColumn_leavesTheTableItsDefault() {
        assertThat(IndexedColumns.guarding(Schema.of(Field.int64("id")), Map.of()))
                .isEmpty();
    }

    @Test
    void of_whatGuardingMade_isUnderstood() {
        IndexedColumns columns = IndexedColumns.of(PERSONS, IndexedColumns.guarding(PERSONS, Map.of()));

        assertThat(columns.holds(List.of("place", "zip code"))).isTrue();
        assertThat(columns.holds(List.of("place", "street"))).isFalse();
    }

    @Test
    void require_sensitiveOrUnknownColumn_isRefused() {
        for (String names : List.of("name", "id,place", "id,nothing", "id,,name", "`id")) {
            assertThatThrownBy(() -> IndexedColumns.require(PERSONS, Map.of(IndexedColumns.NAMES, names)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(IndexedColumns.NAMES);
        }
    }

    @Test
    void of_propertiesOfOthersThatNobodyUnderstands_meansAll() {
        for (Map<String, String> odd :
                List.of(Map.of(IndexedColumns.NAMES, "`id"), Map.of(IndexedColumns.COUNT, "many"))) {
            assertThat(IndexedColumns.of(PERSONS, odd).holds(List.of("friends")))
                    .isTrue();
        }
    }
}
