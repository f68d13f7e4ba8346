package io.meshsdk.core.access.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MaskedDatasetTest {
    private static final String CANARY = "Qanary";
    private static final Schema STORED = Schema.of(Field.int32("id"), Field.string("name"), Field.string("email"));
    private static final Schema CONTRACT = Schema.of(
            Field.int32("id").masked(Mask.nullified()).primaryKey(),
            Field.string("name").pii("name").masked(Mask.partial()).required(),
            Field.string("email").masked(Mask.email()));

    private static List<Row> rows(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.toList();
        }
    }

    private static Batch only(Dataset dataset) {
        return dataset.partitions().get(0).open().next().orElseThrow();
    }

    private static Dataset person() {
        return Datasets.rows(STORED, List.of(Map.of("id", 7, "name", CANARY, "email", CANARY + "@x.de")));
    }

    @Test
    void rows_maskedFields_showMasks() {
        Row row = rows(MaskedDataset.of(person(), CONTRACT)).get(0);

        assertThat(row.isNull("id")).isTrue();
        assertThat(row.string("name")).isEqualTo("Q***");
        assertThat(row.string("email")).isEqualTo("Q***@x.de");
    }

    @Test
    void schema_nullifiedField_isOptional() {
        Dataset masked = MaskedDataset.of(Datasets.rows(CONTRACT, List.<Map<String, ?>>of()), CONTRACT);

        assertThat(masked.schema().field("id").isRequired()).isFalse();
        assertThat(masked.schema().primaryKey()).isEmpty();
        assertThat(masked.schema().field("name").isRequired()).isTrue();
    }

    @Test
    void select_ofMaskedData_isMasked() {
        Dataset masked = MaskedDataset.of(person(), CONTRACT).select("email", "name");

        assertThat(rows(masked))
                .singleElement()
                .satisfies(row -> assertThat(row.toMap()).isEqualTo(Map.of("email", "Q***@x.de", "name", "Q***")));
    }

    record Person(String name) {}

    @Test
    void records_ofMaskedData_areMasked() {
        try (Stream<Person> people = MaskedDataset.of(person(), CONTRACT).records(Person.class)) {
            assertThat(people).containsExactly(new Person("Q***"));
        }
    }

    @Test
    void batches_maskedColumns_holdNoRawByte() {
        Batch batch = only(MaskedDataset.of(person(), CONTRACT));

        assertThat(new String(((BytesColumn) batch.column("name")).bytes(), StandardCharsets.UTF_8))
                .doesNotContain(CANARY);
        assertThat(((IntColumn) batch.column("id")).values()).doesNotContain(7);
        assertThat(batch.toString() + MaskedDataset.of(person(), CONTRACT)).doesNotContain(CANARY);
    }

    @Test
    void batches_valuesBehindNulls_areGoneToo() {
        BytesColumn raw = BytesColumn.ofStrings(List.of(CANARY, "b"))
                .withValidity(Validity.ofNulls(new boolean[] {true, false}, 2));
        Schema schema = Schema.of(Field.string("name").masked(Mask.partial()));
        Batch batch =
                only(MaskedDataset.of(Datasets.batches(schema, List.of(Batch.of(schema, 2, List.of(raw)))), schema));

        assertThat(batch.column(0).isNull(0)).isTrue();
        assertThat(new String(((BytesColumn) batch.column(0)).bytes(), StandardCharsets.UTF_8))
                .doesNotContain("Qan");
    }

    @Test
    void batches_dictionary_isMaskedPerEntryAndTellsNoRawValuesApart() {
        Schema schema = Schema.of(Field.string("name").masked(Mask.partial()));
        BytesColumn entries = BytesColumn.ofStrings(List.of("Qa", CANARY, "Zoe", "unused"));
        DictionaryColumn coded = DictionaryColumn.of(
                entries,
                new int[] {1, 0, 2, 0, 9},
                Validity.ofNulls(new boolean[] {false, false, false, false, true}, 5));
        Batch batch =
                only(MaskedDataset.of(Datasets.batches(schema, List.of(Batch.of(schema, 5, List.of(coded)))), schema));
        DictionaryColumn masked = (DictionaryColumn) batch.column(0);

        assertThat(texts(masked.dictionary())).containsExactly("Q***", "Z***", "u***");
        assertThat(masked.ids()).containsExactly(0, 0, 1, 0, 0);
        assertThat(texts(masked.decoded())).containsExactly("Q***", "Q***", "Z***", "Q***", null);
    }

    @Test
    void batches_dictionaryLargerThanTheBatch_isDecoded() {
        Schema schema = Schema.of(Field.string("name").masked(Mask.partial()));
        DictionaryColumn coded =
                DictionaryColumn.of(BytesColumn.ofStrings(List.of(CANARY, "Zoe")), new int[] {1}, Validity.allValid(1));
        Batch batch =
                only(MaskedDataset.of(Datasets.batches(schema, List.of(Batch.of(schema, 1, List.of(coded)))), schema));

        assertThat(texts(batch.column(0))).containsExactly("Z***");
    }

    private static List<@Nullable String> texts(Column column) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            texts.add(column.isNull(i) ? null : ((BytesColumn) column).text(i));
        }
        return texts;
    }

    @Test
    void statistics_maskedFields_areAbsent() {
        PartitionStatistics known = new PartitionStatistics(
                1,
                Map.of(
                        "id", ColumnStatistics.nulls(0).between(7, 7),
                        "name", ColumnStatistics.nulls(0).between(CANARY, CANARY),
                        "city", ColumnStatistics.nulls(0).between("Bonn", "Bonn")));
        Schema stored = Schema.of(Field.int32("id"), Field.string("name"), Field.string("city"));
        Dataset masked = MaskedDataset.of(new Measured(stored, known), CONTRACT);
        PartitionStatistics seen = masked.partitions().get(0).statistics().orElseThrow();

        assertThat(seen.rowCount()).isOne();
        assertThat(seen.columns()).containsOnlyKeys("city");
    }

    private record Measured(Schema schema, PartitionStatistics known) implements Dataset {
        @Override
        public List<Partition> partitions() {
            Partition partition = Datasets.rows(schema, List.<Map<String, ?>>of())
                    .partitions()
                    .get(0);
            return List.of(new Partition() {
                @Override
                public io.meshsdk.data.BatchReader open() {
                    return partition.open();
                }

                @Override
                public Optional<PartitionStatistics> statistics() {
                    return Optional.of(known);
                }
            });
        }
    }

    @Test
    void rows_masksWithinNestedTypes_apply() {
        DataType person = new DataType.StructType(List.of(
                Field.string("name").masked(Mask.redacted()),
                Field.int32("age").masked(Mask.nullified()),
                Field.string("city")));
        Schema schema = Schema.of(
                Field.of("one", person),
                Field.list("many", person),
                Field.map("by_key", new DataType.StringType(), person),
                Field.list("plain", new DataType.StringType()));
        Map<String, Object> raw = Map.of("name", CANARY, "age", 9, "city", "Bonn");
        Dataset masked = MaskedDataset.of(
                Datasets.rows(
                        schema,
                        List.of(Map.of(
                                "one", raw, "many", List.of(raw), "by_key", Map.of("k", raw), "plain", List.of("x")))),
                schema);
        Row row = rows(masked).get(0);
        Map<String, @Nullable Object> seen = new HashMap<>();
        seen.put("name", "***");
        seen.put("age", null);
        seen.put("city", "Bonn");

        assertThat(row.value("one", Row.class).toMap()).isEqualTo(seen);
        assertThat(((Row) row.value("many", List.class).get(0)).toMap()).isEqualTo(seen);
        assertThat(((Row) java.util.Objects.requireNonNull(
                                row.value("by_key", Map.class).get("k")))
                        .toMap())
                .isEqualTo(seen);
        assertThat(row.find("plain")).contains(List.of("x"));
    }

    @Test
    void rows_nullifiedFieldsOfEveryType_areNull() {
        Map<DataType, Object> values = new HashMap<>();
        values.put(new DataType.StringType(), CANARY);
        values.put(new DataType.BooleanType(), true);
        values.put(new DataType.ShortType(), 7);
        values.put(new DataType.LongType(), 7L);
        values.put(new DataType.FloatType(), 7f);
        values.put(new DataType.DoubleType(), 7d);
        values.put(new DataType.DecimalType(5, 2), 7);
        values.put(new DataType.DecimalType(30, 2), 7);
        values.put(new DataType.DateType(), LocalDate.EPOCH);
        values.put(new DataType.TimestampType(), Instant.EPOCH);
        values.put(new DataType.BinaryType(), new byte[] {7});
        values.put(new DataType.ListType(new DataType.StringType()), List.of(CANARY));
        values.put(new DataType.MapType(new DataType.StringType(), new DataType.StringType()), Map.of(CANARY, CANARY));
        values.put(new DataType.StructType(List.of(Field.string("name"))), Map.of("name", CANARY));
        values.forEach((type, value) -> {
            Schema schema = Schema.of(Field.of("field", type).masked(Mask.nullified()));
            Dataset raw = Datasets.rows(schema, List.of(Map.of("field", value), Map.of()));
            assertThat(rows(raw).get(0).isNull("field")).isFalse();
            assertThat(rows(MaskedDataset.of(raw, schema))).hasSize(2).allMatch(row -> row.isNull("field"));
            Column column = only(MaskedDataset.of(raw, schema)).column(0);
            assertThat(column.getClass()).isEqualTo(only(raw).column(0).getClass());
            assertThat(isEmptyInside(column)).isTrue();
        });
    }

    private static boolean isEmptyInside(Column column) {
        if (column instanceof ListColumn lists) {
            return lists.elements().size() == 0;
        }
        if (column instanceof MapColumn maps) {
            return maps.keys().size() == 0;
        }
        if (column instanceof StructColumn structs) {
            return structs.fields().stream().allMatch(MaskedDatasetTest::isEmptyInside);
        }
        return !(column instanceof BytesColumn bytes) || bytes.bytes().length == 0;
    }

    @Test
    void rows_textMaskOnAnotherTypeInTheData_showsNothing() {
        Dataset raw = Datasets.rows(Schema.of(Field.int64("name")), List.of(Map.of("name", 4711L)));

        assertThat(rows(MaskedDataset.of(raw, CONTRACT))).allMatch(row -> row.isNull("name"));
    }

    @Property
    void rows_anyMask_leavesNoRawValueKeepsNullsAndIsDeterministic(
            @ForAll("masks") Mask mask,
            @ForAll @Size(max = 40) List<@WithNull(0.2) String> suffixes,
            @ForAll boolean coded) {
        Schema schema = Schema.of(Field.string("name").masked(mask));
        List<@Nullable String> raw = suffixes.stream()
                .map(suffix -> suffix == null ? null : CANARY + Integer.toHexString(suffix.hashCode()) + "@x.de")
                .toList();
        Dataset masked = MaskedDataset.of(
                Datasets.batches(schema, List.of(Batch.of(schema, raw.size(), List.of(column(raw, coded))))), schema);
        List<@Nullable Object> seen = new ArrayList<>();
        rows(masked).forEach(row -> seen.add(row.find("name").orElse(null)));

        assertThat(seen).hasSameSizeAs(raw);
        for (int i = 0; i < raw.size(); i++) {
            assertThat(seen.get(i) == null).isEqualTo(raw.get(i) == null || mask instanceof Mask.Nullified);
            assertThat(String.valueOf(seen.get(i))).doesNotContain("Qana");
        }
        assertThat(rows(masked)).isEqualTo(rows(masked));
    }

    private static Column column(List<@Nullable String> texts, boolean coded) {
        BytesColumn plain = BytesColumn.ofStrings(texts);
        if (!coded || texts.isEmpty()) {
            return plain;
        }
        int[] ids = new int[texts.size()];
        Arrays.setAll(ids, i -> i);
        return DictionaryColumn.of(plain, ids, plain.validity());
    }

    @Provide
    Arbitrary<Mask> masks() {
        return Arbitraries.of(Mask.nullified(), Mask.redacted(), Mask.email(), Mask.partial(), Mask.partial(2, 3));
    }
}
