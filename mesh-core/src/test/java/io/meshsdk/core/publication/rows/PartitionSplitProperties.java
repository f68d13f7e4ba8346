package io.meshsdk.core.publication.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.columns.BatchBuilder;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.PartitionValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PartitionSplitProperties {
    private static final List<String> COLUMNS = List.of("day", "segment", "exact");
    private static final Schema SCHEMA =
            Schema.of(Field.string("segment"), Field.int64("id"), Field.date("day"), Field.decimal("exact", 5, 2));

    @Property
    void split_ofAnyBatch_isTheRowsByTheirValuesInTheOrderTheyCame(@ForAll("rows") List<Map<String, Object>> rows) {
        Batch batch = batch(rows);
        Map<List<Object>, List<Row>> expected = new LinkedHashMap<>();
        for (int i = 0; i < batch.rowCount(); i++) {
            Row row = Row.copyOf(batch, i);
            List<Object> values = new ArrayList<>();
            COLUMNS.forEach(column -> values.add(row.find(column).orElse(null)));
            expected.computeIfAbsent(values, any -> new ArrayList<>()).add(row);
        }
        Map<List<Object>, List<Row>> found = new LinkedHashMap<>();

        new PartitionSplit(SCHEMA, COLUMNS).split(batch, (values, part) -> found.put(values(values), rowsOf(part)));

        assertThat(found).isEqualTo(expected);
        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
    }

    private static List<Object> values(PartitionValues values) {
        return new ArrayList<>(values.values());
    }

    private static List<Row> rowsOf(Batch batch) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < batch.rowCount(); i++) {
            rows.add(Row.copyOf(batch, i));
        }
        return rows;
    }

    private static Batch batch(List<Map<String, Object>> rows) {
        BatchBuilder builder = BatchBuilder.of(SCHEMA);
        rows.forEach(builder::add);
        return builder.build();
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        return Combinators.combine(
                        Arbitraries.of("gold", "silver", "").injectNull(0.2),
                        Arbitraries.longs(),
                        Arbitraries.of(LocalDate.EPOCH, LocalDate.MIN.withYear(2026))
                                .injectNull(0.2),
                        Arbitraries.integers().between(0, 2).injectNull(0.2))
                .as((segment, id, day, exact) -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("segment", segment);
                    row.put("id", id);
                    row.put("day", day);
                    row.put("exact", exact);
                    return row;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
