package io.meshsdk.core.documents.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataTypes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "boolean",
                "byte",
                "short",
                "integer",
                "int",
                "long",
                "bigint",
                "float",
                " float",
                "double",
                "date",
                "timestamp",
                "timestamp_ntz",
                "time",
                "binary",
                "decimal(12,2)",
                "decimal( 12 , 2 )",
                "array<float>",
                "map<string,int>",
                "struct<a:int,b:float>"
            })
    void stored_nameOfOurs_isOurs(String name) {
        assertThat(TypeNames.stored(name)).contains(DataTypes.parse(name));
    }

    static Stream<Arguments> stores() {
        return Stream.of(
                Arguments.of("FLOAT", new DoubleType()),
                Arguments.of("float ", new DoubleType()),
                Arguments.of("float(8)", new DoubleType()),
                Arguments.of("varchar(20)", new StringType()),
                Arguments.of("decimal(39,2)", new DecimalType(38, 18)),
                Arguments.of("timestamp without time zone", new LocalTimestampType()));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void stored_nameOfAStore_isItsType(String name, DataType type) {
        assertThat(TypeNames.stored(name)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geometry", "array<", "array<geometry>", "\tfloats"})
    void stored_nameOfNone_isNothing(String name) {
        assertThat(TypeNames.stored(name)).isEmpty();
    }
}
