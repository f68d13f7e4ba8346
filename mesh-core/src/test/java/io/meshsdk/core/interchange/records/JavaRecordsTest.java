package io.meshsdk.core.interchange.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Mask;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaRecordsTest {
    private static final Schema ORDERS = Schema.of(
                    Field.string("order_id").primaryKey().describedAs("The number, unique."),
                    Field.decimal("amount", 12, 2).required(),
                    Field.int64("items").required(),
                    Field.int32("rating"),
                    Field.string("email").pii("email").masked(Mask.email()),
                    Field.list("lines", DataTypes.parse("struct<sku: string not null>")))
            .named("orders");

    @Test
    void source_withOptionals_isARecord() {
        assertThat(JavaRecords.source(ORDERS, "com.example", "Order")).isEqualTo("""
                        package com.example;

                        import io.meshsdk.schema.annotation.Decimal;
                        import io.meshsdk.schema.annotation.Described;
                        import io.meshsdk.schema.annotation.Masked;
                        import io.meshsdk.schema.annotation.Named;
                        import io.meshsdk.schema.annotation.Pii;
                        import io.meshsdk.schema.annotation.PrimaryKey;
                        import io.meshsdk.schema.annotation.Required;
                        import java.math.BigDecimal;
                        import java.util.List;
                        import java.util.Optional;

                        /**
                         * A row.
                         *
                         * @param orderId The number, unique.
                         */
                        @Named("orders")
                        public record Order(
                                @PrimaryKey @Described("The number, unique.") String orderId,
                                @Required @Decimal(precision = 12, scale = 2) BigDecimal amount,
                                long items,
                                Optional<Integer> rating,
                                @Pii("email") @Masked(Masked.By.EMAIL) Optional<String> email,
                                Optional<List<Lines>> lines) {
                            /**
                             * What a field holds.
                             */
                            public record Lines(
                                    @Required String sku) {}
                        }
                        """);
    }

    @Test
    void source_withNulls_boxesWhatMayBeNull() {
        assertThat(JavaRecords.source(ORDERS, "", "Order", OptionalFields.AS_NULL))
                .startsWith("import ")
                .contains("        Integer rating,", "List<Lines> lines)")
                .doesNotContain("Optional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a-b", "class", "record", "Optional", "Decimal", "a.b", "A{}"})
    void source_underANameThatJavaRefuses_isRefused(String name) {
        assertThatThrownBy(() -> JavaRecords.source(ORDERS, "com.example", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com..example", "com.class", "1", "a;b", "a.*"})
    void source_inAPackageThatJavaRefuses_isRefused(String name) {
        assertThatThrownBy(() -> JavaRecords.source(ORDERS, name, "Order"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @Test
    void source_ofAsManyFieldsAsARecordHas_compiles() {
        String source = JavaRecords.source(fields(254), "com.example", "Wide");

        assertThat(JavaRecords.schema(CompiledRecords.load("com.example.Wide", source)))
                .isEqualTo(fields(254));
    }

    @Test
    void source_ofMoreFieldsThanARecordHas_isRefused() {
        assertThatThrownBy(() -> JavaRecords.source(fields(255), "com.example", "Wide"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("255 fields");
    }

    @Test
    void source_ofATextLongerThanAClassHolds_isRefused() {
        Schema schema = Schema.of(Field.string("a").describedAs("x".repeat(70_000)));

        assertThatThrownBy(() -> JavaRecords.source(schema, "com.example", "Wordy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("field 'a'");
    }

    private static Schema fields(int count) {
        List<Field> fields =
                IntStream.range(0, count).mapToObj(i -> Field.string("f" + i)).toList();
        return Schema.of(fields);
    }
}
