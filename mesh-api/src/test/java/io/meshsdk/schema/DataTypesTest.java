package io.meshsdk.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DataTypesTest {
    @Property
    void parse_isTheInverseOfName(@ForAll("types") DataType type) {
        assertThat(DataTypes.parse(type.name())).isEqualTo(type);
    }

    @Property(tries = 2_000)
    void parse_anyText_readsATypeOrRefusesIt(@ForAll("almost") String text) {
        try {
            assertThat(DataTypes.parse(DataTypes.parse(text).name())).isEqualTo(DataTypes.parse(text));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("Invalid");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|integer",
                "bigint|long",
                "decimal(18, 2)|decimal(18,2)",
                "array< string >|array<string>",
                "map<string,long>|map<string, long>",
                "struct<a:int,b:array<long> not null>|struct<a: integer, b: array<long> not null>",
                "struct<a: struct<b: date> >|struct<a: struct<b: date>>"
            })
    void parse_otherSpellings_readTheSameType(String text, String name) {
        assertThat(DataTypes.parse(text).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "strin",
                "string ",
                "string x",
                "decimal",
                "decimal(18)",
                "decimal(39,0)",
                "decimal(5,6)",
                "decimal(a,b)",
                "decimal(99999999999,0)",
                "array",
                "array<",
                "array<string",
                "array<>",
                "map<string>",
                "struct<>",
                "struct<a>",
                "struct<a:>",
                "struct<a:int,a:int>",
                "struct<:int>",
                "STRING>"
            })
    void parse_noType_isRefusedWithAMessage(String text) {
        assertThatThrownBy(() -> DataTypes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"array<", "map<string,", "struct<a:"})
    void parse_nestedWithoutEnd_isRefusedAndDoesNotOverflow(String opening) {
        String text = opening.repeat(50_000);

        assertThatThrownBy(() -> DataTypes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid type");
    }

    @Provide
    Arbitrary<DataType> types() {
        return nested();
    }

    @Provide
    Arbitrary<String> almost() {
        Arbitrary<String> part = Arbitraries.of(
                "array",
                "map",
                "struct",
                "decimal",
                "string",
                "long",
                "<",
                ">",
                "(",
                ")",
                ",",
                ":",
                " ",
                "a",
                "9",
                " not null");
        return part.list().ofMaxSize(9).map(parts -> String.join("", parts));
    }

    private static Arbitrary<DataType> nested() {
        return Arbitraries.lazyOf(
                DataTypesTest::simple,
                DataTypesTest::simple,
                () -> nested().map(ListType::new),
                () -> Combinators.combine(simple(), nested()).as(MapType::new),
                () -> fields().list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .uniqueElements(Field::name)
                        .map(StructType::new));
    }

    private static Arbitrary<Field> fields() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('_', ' ', 'ö', '-')
                .ofMinLength(1)
                .ofMaxLength(5)
                .filter(name -> name.equals(name.strip()));
        return Combinators.combine(names, nested(), Arbitraries.of(true, false))
                .as((name, type, required) -> required ? Field.of(name, type).required() : Field.of(name, type));
    }

    private static Arbitrary<DataType> simple() {
        Arbitrary<DataType> decimals = Arbitraries.integers()
                .between(1, 38)
                .flatMap(precision ->
                        Arbitraries.integers().between(0, precision).map(scale -> new DecimalType(precision, scale)));
        Arbitrary<DataType> others = Arbitraries.of(
                        "string",
                        "boolean",
                        "byte",
                        "short",
                        "integer",
                        "long",
                        "float",
                        "double",
                        "date",
                        "timestamp",
                        "timestamp_ntz",
                        "time",
                        "binary")
                .map(DataTypes::parse);
        return Arbitraries.oneOf(decimals, others);
    }
}
