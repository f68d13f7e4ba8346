package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.internal.rule.RowFilter;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What statistics say of a filter never contradicts the rows that it keeps. */
final class FilterStatisticsProperties {
    private static final Schema EVERYTHING = EngineProperties.EVERYTHING;
    private static final int FILTERS = 20;

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void mayHold_ofRowsOfWhichOneIsKept_isTrue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int rows) {
        Random random = new Random(seed);
        List<List<Object>> table =
                Table.random(EVERYTHING, rows, 1, random).partitions().get(0);
        PartitionStatistics known = KnownValues.of(EVERYTHING, table, random::nextInt);

        for (Filter filter : filters(random)) {
            if (kept(filter, table) > 0) {
                assertThat(filter.mayHold(known))
                        .as("%s of %s", filter.text(), table)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void mayHold_ofEqualRows_isWhetherTheyAreKept(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int rows) {
        Random random = new Random(seed);
        List<Object> row =
                Table.random(EVERYTHING, 1, 1, random).partitions().get(0).get(0);
        List<List<Object>> table = Collections.nCopies(rows, row);

        for (Filter filter : filters(random)) {
            assertThat(filter.mayHold(constant(row, rows)))
                    .as("%s of %s", filter.text(), row)
                    .isEqualTo(kept(filter, table) > 0);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void requireFits_ofAnyFilter_refusesWhatTheEngineDoes(@ForAll long seed) {
        Random random = new Random(seed);
        List<Field> fields = new ArrayList<>(EVERYTHING.fields());
        Collections.shuffle(fields, random);
        List<Field> retyped = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            DataType type = random.nextInt(3) == 0
                    ? EVERYTHING.fields().get(i).type()
                    : fields.get(i).type();
            retyped.add(Field.of(fields.get(i).name(), type));
        }
        Schema schema = Schema.of(retyped.subList(0, 1 + random.nextInt(retyped.size())));

        for (Filter filter : filters(random)) {
            assertThat(catchThrowable(() -> filter.requireFits(schema)) == null)
                    .as("%s of %s", filter.text(), schema)
                    .isEqualTo(catchThrowable(() -> compile(filter, schema)) == null);
        }
    }

    private static RowFilter compile(Filter filter, Schema schema) {
        return RowFilter.compile(filter, schema, IllegalArgumentException::new);
    }

    private static List<Filter> filters(Random random) {
        RandomExpectations pool = new RandomExpectations(EVERYTHING, random);
        List<Filter> filters = new ArrayList<>();
        while (filters.size() < FILTERS) {
            filters.add(pool.filter(random.nextInt(4)));
        }
        return filters;
    }

    private static PartitionStatistics constant(List<Object> row, int rows) {
        Map<String, ColumnStatistics> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            columns.put(
                    EVERYTHING.names().get(i),
                    value == null
                            ? ColumnStatistics.nulls(rows)
                            : ColumnStatistics.nulls(0).between(value, value));
        }
        return new PartitionStatistics(rows, columns);
    }

    private static int kept(Filter filter, List<List<Object>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < EVERYTHING.fields().size(); i++) {
            int column = i;
            columns.add(ColumnEncoding.plain(
                    EVERYTHING.fields().get(i).type(),
                    rows.stream().map(row -> row.get(column)).toList()));
        }
        return compile(filter, EVERYTHING).select(Batch.of(EVERYTHING, rows.size(), columns), new int[rows.size()]);
    }
}
