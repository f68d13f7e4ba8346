package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConformityTest {
    private static final List<DataType> FLAT = Stream.of(
                    "boolean",
                    "byte",
                    "short",
                    "integer",
                    "long",
                    "float",
                    "double",
                    "decimal(18,2)",
                    "decimal(38,10)",
                    "date",
                    "timestamp",
                    "string",
                    "binary")
            .map(io.meshsdk.schema.DataTypes::parse)
            .toList();

    @Property(tries = 100)
    void conform_ownSchemaInAnyOrder_keepsEveryValueAndHasNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        Schema contract = schemaOf(FLAT);
        List<Field> shuffled = new ArrayList<>(contract.fields());
        Collections.shuffle(shuffled, random);
        Table table = Table.random(Schema.of(shuffled), 30, 1, random);
        Batch offered = new TableDataset(table, seed).batch(table.partitions().get(0), random);

        Conformity conformity = Conformity.between(contract, offered.schema());
        Batch conformed = conformity.conform(offered);

        assertThat(conformity.differences()).isEmpty();
        assertThat(conformed.schema()).isEqualTo(contract);
        for (Field field : contract.fields()) {
            assertThat(conformed.column(field.name())).isSameAs(offered.column(field.name()));
        }
    }

    @Property(tries = 30)
    void conform_nothingOffered_isNullEverywhereInColumnsOfTheContract(@ForAll long seed) {
        List<DataType> types = new ArrayList<>(FLAT);
        types.add(new DataType.ListType(new DataType.StringType()));
        types.add(new DataType.MapType(new DataType.StringType(), new DataType.LongType()));
        types.add(new DataType.StructType(List.of(Field.int64("inner"))));
        Schema contract = schemaOf(types);
        Schema stranger = Schema.of(Field.bool("stranger"));
        int rows = new Random(seed).nextInt(5);
        Batch offered = Batch.of(stranger, rows, List.of(Column.nulls(new DataType.BooleanType(), rows)));

        Conformity conformity = Conformity.between(contract, stranger);
        Batch conformed = conformity.conform(offered);

        assertThat(conformity.differences())
                .hasSize(types.size() + 1)
                .contains("field 'stranger' is not in the contract");
        assertThat(conformed.columns()).allMatch(column -> column.validity().nullCount() == rows);
        assertThat(conformed.gather(new int[0], 0).rowCount()).isZero();
    }

    @Nested
    final class Widenings {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "byte; short",
                    "byte; long",
                    "short; integer",
                    "integer; long",
                    "float; double",
                    "byte; decimal(3,0)",
                    "short; decimal(7,2)",
                    "integer; decimal(38,28)",
                    "long; decimal(19,0)",
                    "decimal(5,2); decimal(10,2)",
                    "decimal(5,2); decimal(20,2)"
                })
        void between_typeThatHoldsAll_isNoDifferenceAndKeepsValues(String from, String to) {
            DataType narrow = io.meshsdk.schema.DataTypes.parse(from);
            DataType wide = io.meshsdk.schema.DataTypes.parse(to);
            Random random = new Random(11);
            Table table = Table.random(Schema.of(Field.of("x", narrow)), 200, 1, random);
            List<Object> values = table.partitions().get(0).stream()
                    .map(row -> row.get(0))
                    .collect(ArrayList::new, List::add, List::addAll);

            for (int i = 0; i < 10; i++) {
                Batch offered = Batch.of(table.schema(), 200, List.of(ColumnEncoding.encode(narrow, values, random)));
                Conformity conformity = Conformity.between(Schema.of(Field.of("x", wide)), table.schema());

                assertThat(conformity.differences()).isEmpty();
                assertThat(numbers(conformity.conform(offered).column(0)))
                        .isEqualTo(values.stream().map(ConformityTest::number).toList());
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "short; byte",
                    "long; integer",
                    "double; float",
                    "integer; float",
                    "integer; double",
                    "integer; decimal(9,0)",
                    "long; decimal(20,2)",
                    "decimal(5,2); decimal(10,3)",
                    "decimal(10,2); decimal(5,2)",
                    "string; binary",
                    "date; timestamp",
                    "timestamp_ntz; timestamp",
                    "boolean; string"
                })
        void between_typeThatMayLose_isADifferenceAndNull(String from, String to) {
            Schema offered = Schema.of(Field.of("x", io.meshsdk.schema.DataTypes.parse(from)));
            Schema contract = Schema.of(Field.of("x", io.meshsdk.schema.DataTypes.parse(to)));
            Conformity conformity = Conformity.between(contract, offered);

            assertThat(conformity.differences())
                    .containsExactly("field 'x' is %s, expected %s".formatted(from.strip(), to.strip()));
            Column column = conformity
                    .conform(Batch.of(
                            offered, 3, List.of(Column.nulls(offered.field("x").type(), 3))))
                    .column(0);
            assertThat(column.validity().nullCount()).isEqualTo(3);
        }

        @Test
        void conform_extremeLongs_areExactDecimals() {
            Schema offered = Schema.of(Field.int64("x"));
            Schema contract = Schema.of(Field.decimal("x", 38, 19));
            Batch batch = Batch.of(offered, 3, List.of(LongColumn.of(Long.MIN_VALUE, -1, Long.MAX_VALUE)));

            DecimalColumn decimals = (DecimalColumn)
                    Conformity.between(contract, offered).conform(batch).column(0);

            assertThat(decimals.value(0)).isEqualByComparingTo(BigDecimal.valueOf(Long.MIN_VALUE));
            assertThat(decimals.value(1)).isEqualByComparingTo("-1");
            assertThat(decimals.value(2)).isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE));
        }

        @Test
        void conform_dictionary_staysOne() {
            Schema offered = Schema.of(Field.int32("x"));
            Column coded = DictionaryColumn.of(IntColumn.of(4, 5), new int[] {1, 0, 1}, Validity.allValid(3));

            Column widened = Conformity.between(Schema.of(Field.int64("x")), offered)
                    .conform(Batch.of(offered, 3, List.of(coded)))
                    .column(0);

            assertThat(widened).isInstanceOf(DictionaryColumn.class);
            assertThat(numbers(widened)).containsExactly(number(5), number(4), number(5));
        }
    }

    @Nested
    final class NestedTypes {
        private final Schema contract =
                Schema.of(Field.struct("s", Field.int64("a").required(), Field.string("b")));

        @Test
        void between_otherDescriptions_areTheSameType() {
            Schema offered = Schema.of(Field.struct(
                    "s",
                    Field.int64("a").required().describedAs("a"),
                    Field.string("b").required()));

            assertThat(Conformity.between(contract, offered).differences()).isEmpty();
        }

        @Test
        void between_innerFieldThatMayBeNull_isADifference() {
            Schema offered = Schema.of(Field.struct("s", Field.int64("a"), Field.string("b")));

            assertThat(Conformity.between(contract, offered).differences()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void conform_misfits_stay(int found) {
        Schema schema = Schema.of(Field.string("x"));
        Misfits misfits = found == 0 ? Misfits.none() : new Misfits(Map.of("x", (long) found), List.of());
        Batch batch = Batch.of(schema, 1, List.of(BytesColumn.ofStrings(List.of("a"))))
                .withMisfits(misfits);

        assertThat(Conformity.between(schema, schema).conform(batch).misfits()).isEqualTo(misfits);
        assertThat(Conformity.between(Schema.of(Field.string("x"), Field.string("y")), schema)
                        .conform(batch)
                        .misfits())
                .isEqualTo(misfits);
    }

    @Test
    void conform_batchOfAnotherSchema_isRefused() {
        Schema schema = Schema.of(Field.string("x"));
        Batch other = Batch.of(Schema.of(Field.int64("x")), 1, List.of(LongColumn.of(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conformity.between(schema, schema).conform(other))
                .withMessageStartingWith("Invalid batch");
    }

    private static Schema schemaOf(List<DataType> types) {
        List<Field> fields = new ArrayList<>();
        for (DataType type : types) {
            fields.add(Field.of("f" + fields.size(), type));
        }
        return Schema.of(fields);
    }

    private static List<Object> numbers(Column column) {
        Column plain = column instanceof DictionaryColumn coded ? coded.decoded() : column;
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            numbers.add(plain.isNull(i) ? null : valueAt(plain, i));
        }
        return numbers;
    }

    private static Object valueAt(Column plain, int row) {
        if (plain instanceof IntColumn ints) {
            return number(ints.value(row));
        }
        if (plain instanceof LongColumn longs) {
            return number(longs.value(row));
        }
        return plain instanceof DoubleColumn doubles
                ? number(doubles.value(row))
                : number(((DecimalColumn) plain).value(row));
    }

    private static Object number(Object value) {
        if (value == null || value instanceof Double || value instanceof Float) {
            return value == null ? null : (Object) ((Number) value).doubleValue();
        }
        return new BigDecimal(value.toString()).stripTrailingZeros();
    }
}
