package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** A filtered dataset has the rows that a plain loop keeps, in their order. */
final class FilteredDatasetProperties {
    private static final Schema EVERYTHING = EngineProperties.EVERYTHING;

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void rows_areThoseThatTheNaiveFilterKeeps(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 1 + random.nextInt(3), random);
        Filter filter = new RandomExpectations(EVERYTHING, random).filter(2);
        List<String> expected = new ArrayList<>();
        table.partitions()
                .forEach(partition -> partition.stream()
                        .filter(row -> Boolean.TRUE.equals(
                                NaiveFilter.holds(filter, name -> row.get(EVERYTHING.indexOf(name)))))
                        .forEach(row -> expected.add(text(row))));

        Dataset filtered = FilteredDataset.of(new TableDataset(table, seed), filter);

        assertThat(texts(filtered)).as(filter.text()).isEqualTo(expected);
        assertThat(texts(filtered.select("text", "large"))).hasSize(expected.size());
    }

    @Example
    void select_columnsThatTheFilterDoesNotRead_showsThemOnly() {
        Table table = new Table(
                EVERYTHING.select(List.of("large", "text")), List.of(List.of(List.of(1L, "a"), List.of(2L, "b"))));
        Dataset filtered = FilteredDataset.of(new TableDataset(table, 1), Filter.parse("large = 2"))
                .select("text");

        assertThat(filtered.schema().names()).containsExactly("text");
        assertThat(texts(filtered)).containsExactly("[b]");
    }

    @Example
    void of_aFilterThatDoesNotFit_throws() {
        Dataset data = new TableDataset(Table.random(EVERYTHING, 1, 1, new Random(1)), 1);

        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> FilteredDataset.of(data, Filter.parse("text = 1")));
    }

    private static List<String> texts(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.map(row -> text(new ArrayList<>(row.toMap().values()))).toList();
        }
    }

    private static String text(List<Object> row) {
        return row.stream()
                .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value))
                .toList()
                .toString();
    }
}
