package io.meshsdk.core.access.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Row;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RowSelectionTest {
    private static final Schema SCHEMA =
            Schema.of(Field.string("team"), Field.string("customer"), Field.struct("address", Field.string("street")));
    private static final Column VALUES = BytesColumn.ofStrings(List.of("shown", "hidden"));

    @Test
    void of_columnsWithDictionaries_leavesNoValueOfHiddenRows() {
        Column coded = DictionaryColumn.of(VALUES, new int[] {0, 1}, Validity.allValid(2));
        Batch batch = Batch.of(
                SCHEMA,
                2,
                List.of(
                        BytesColumn.ofStrings(List.of("a", "b")),
                        coded,
                        StructColumn.of(List.of(coded), Validity.allValid(2))));
        Dataset raw = Datasets.batches(SCHEMA, List.of(batch));
        AccessPolicy access = AccessPolicy.consumers("marketing").rows(RowRule.where("team = 'a'"));
        RowSelection selection =
                RowSelection.of(access, Principal.user("ada", "marketing"), SCHEMA, new RowLanguages(Map.of()));

        try (BatchReader reader = selection.of(raw).partitions().get(0).open()) {
            Batch seen = reader.next().orElseThrow();
            BytesColumn customers = (BytesColumn) seen.column("customer");
            BytesColumn streets = (BytesColumn)
                    ((StructColumn) seen.column("address")).fields().get(0);

            assertThat(seen.rowCount()).isEqualTo(1);
            assertThat(new String(customers.bytes(), StandardCharsets.UTF_8))
                    .startsWith("shown")
                    .doesNotContain("hidden");
            assertThat(new String(streets.bytes(), StandardCharsets.UTF_8))
                    .startsWith("shown")
                    .doesNotContain("hidden");
        }
    }

    @Test
    void of_aLanguageWhoseProviderFails_isTypedWithoutItsMessage() {
        for (RowFilterProvider failing : List.of(
                new Own(() -> {
                    throw new IllegalStateException("compiled team = 'hidden'");
                }),
                new Own(() -> new Reading(() -> {
                    throw new UnsupportedOperationException("columns of 'hidden'");
                })),
                new Own(() -> null),
                new Own(() -> new Reading(() -> null)))) {
            assertThatThrownBy(() -> selected(failing))
                    .isInstanceOf(DataSourceException.class)
                    .hasMessageContainingAll("'own'", Own.class.getName(), "Exception")
                    .hasMessageNotContaining("hidden")
                    .hasNoCause();
        }
    }

    @Test
    void of_aConditionThatDoesNotFit_showsNoRow() {
        RowSelection selection = selected(new Own(() -> {
            throw new IllegalArgumentException("no such field");
        }));

        assertThat(selection.isAll()).isFalse();
        assertThat(selection.columns()).isEmpty();
        assertThat(selected(new Own(() -> new Reading(() -> Set.of("nobody")))).columns())
                .isEmpty();
        assertThat(selected(new Own(() -> new Reading(() -> Set.of("team")))).columns())
                .containsExactly("team");
    }

    private static RowSelection selected(RowFilterProvider provider) {
        return RowSelection.of(
                AccessPolicy.consumers("marketing").rows(RowRule.written("own", "anything")),
                Principal.user("ada", "marketing"),
                SCHEMA,
                new RowLanguages(Map.of("own", provider)));
    }

    private record Own(Supplier<@Nullable RowFilter> compiled) implements RowFilterProvider {
        @Override
        public String language() {
            return "own";
        }

        @Override
        @SuppressWarnings("NullAway")
        public RowFilter compile(String condition, Schema fields) {
            return compiled.get();
        }
    }

    private record Reading(Supplier<@Nullable Set<String>> read) implements RowFilter {
        @Override
        @SuppressWarnings("NullAway")
        public Set<String> columns() {
            return read.get();
        }

        @Override
        public boolean shows(Row row, Principal principal) {
            return true;
        }
    }
}
