package io.meshsdk.delta.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeltaSchemasTest {
    private static final Schema FLAT = Schema.of(
            Field.string("s").describedAs("say \"what\""),
            Field.bool("b"),
            Field.int8("i8"),
            Field.int16("i16"),
            Field.int32("i32"),
            Field.int64("i64"),
            Field.float32("f32"),
            Field.float64("f64"),
            Field.decimal("d", 18, 2),
            Field.date("day"),
            Field.timestamp("at"),
            Field.binary("bytes"));

    @Test
    void read_whatWasWritten_isTheSame() {
        assertThat(DeltaSchemas.read(DeltaSchemas.write(FLAT))).isEqualTo(FLAT.fields());
    }

    @Test
    void write_requiredField_staysNullable() {
        assertThat(DeltaSchemas.write(Schema.of(Field.string("s").required()))).contains("\"nullable\":true");
    }

    @Test
    void read_nestedTypes_areKnown() {
        String json = """
                {"type":"struct","fields":[{"name":"a","nullable":false,"metadata":{},"type":
                {"type":"array","containsNull":true,"elementType":
                {"type":"struct","fields":[{"name":"x","type":"timestamp_ntz","nullable":true,"metadata":{}}]}}},
                {"name":"m","nullable":true,"metadata":{},"type":
                {"type":"map","keyType":"string","valueType":"decimal(5,1)","valueContainsNull":true}}]}""";

        assertThat(DeltaSchemas.read(json))
                .containsExactly(
                        Field.list("a", new DataType.StructType(List.of(Field.localTimestamp("x"))))
                                .required(),
                        Field.map("m", new DataType.StringType(), new DataType.DecimalType(5, 1)));
    }

    @Test
    void read_unknownType_namesIt() {
        String json = "{\"type\":\"struct\",\"fields\":[{\"name\":\"a\",\"type\":\"variant\",\"nullable\":true}]}";

        assertThatThrownBy(() -> DeltaSchemas.read(json))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'variant'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "a;b", "a{", "a}", "a(", "a)", "a\nb", "a\tb", "a=b"})
    void write_refusedName_names(String name) {
        assertThatThrownBy(() -> DeltaSchemas.write(Schema.of(Field.string(name))))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(name);
    }

    @Test
    void write_nestedTypes_areReadAsTheSame() {
        Schema nested = Schema.of(
                Field.struct("s", Field.string("a").describedAs("first"), Field.struct("t", Field.int64("b"))),
                Field.list("l", new DataType.ListType(new DataType.StructType(List.of(Field.localTimestamp("at"))))),
                Field.map("m", new DataType.StringType(), new DataType.ListType(new DataType.DecimalType(5, 1))));

        assertThat(DeltaSchemas.read(DeltaSchemas.write(nested))).isEqualTo(nested.fields());
        assertThat(DeltaSchemas.write(nested))
                .doesNotContain("\"nullable\":false")
                .doesNotContain("ull\":false");
    }

    @Test
    void write_refusedNameInAStruct_namesItsPath() {
        assertThatThrownBy(() -> DeltaSchemas.write(
                        Schema.of(Field.list("l", new DataType.StructType(List.of(Field.string("a b")))))))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'l.element.a b'");
    }

    @Test
    void write_timeOfDay_isRefusedWithWhatToDo() {
        for (Field field : List.of(Field.time("t"), Field.struct("s", Field.time("t")))) {
            assertThatThrownBy(() -> DeltaSchemas.write(Schema.of(field)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("time of day", "long");
        }
    }

    @Test
    void over_fieldsThatStay_keepWhatTheTableNotes() {
        String present = """
                {"type":"struct","fields":[{"name":"a b","type":"long","nullable":true,"metadata":\
                {"delta.columnMapping.id":4,"delta.columnMapping.physicalName":"col-4","comment":"old","delta.typeChanges":[]}},\
                {"name":"s","nullable":true,"metadata":{"delta.columnMapping.id":5},"type":{"type":"struct","fields":[\
                {"name":"x","type":"string","nullable":true,"metadata":{"delta.columnMapping.id":6}}]}}]}""";
        Schema wanted = Schema.of(
                Field.string("a b").describedAs("new"), Field.struct("s", Field.string("x"), Field.string("y")));

        String written = DeltaSchemas.over(present, Map.of("delta.columnMapping.mode", "name"), wanted);

        assertThat(written)
                .contains(
                        "{\"delta.columnMapping.id\":4,\"delta.columnMapping.physicalName\":\"col-4\",\"comment\":\"new\"}")
                .contains("{\"delta.columnMapping.id\":5}", "{\"delta.columnMapping.id\":6}")
                .doesNotContain("typeChanges");
        assertThat(DeltaSchemas.read(written)).isEqualTo(wanted.fields());
    }
}
