package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.interchange.avro.AvroSchemas;
import io.meshsdk.core.interchange.json.JsonSchemas;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import org.junit.jupiter.api.Test;

final class FromContractTest {
    private static final Schema ORDERS = Schema.of(
            Field.string("order_id").primaryKey().describedAs("The number of the order."),
            Field.decimal("amount", 12, 2).required(),
            Field.date("day"));

    @Test
    void avro_readBack_isTheContract() {
        assertThat(AvroSchemas.read(FromContract.avro(ORDERS)).orThrow()).isEqualTo(ORDERS);
    }

    @Test
    void jsonSchema_readBack_isTheContract() {
        assertThat(JsonSchemas.read(FromContract.jsonSchema(ORDERS)).orThrow()).isEqualTo(ORDERS);
    }

    @Test
    void delta_ofAKey_notesIt() {
        assertThat(FromContract.delta(ORDERS).value()).contains("USING DELTA", "PARTITIONED BY (`day`)");
        assertThat(FromContract.delta(ORDERS).notes()).hasSize(1);
    }

    @Test
    void postgres_ofAKey_saysIt() {
        assertThat(FromContract.postgres(ORDERS).orThrow()).contains("PRIMARY KEY (\"order_id\")");
    }

    @Test
    void record_ofOptionalFields_saysSo() {
        assertThat(FromContract.record(ORDERS)).contains("Optional<LocalDate> day");
        assertThat(FromContract.recordWithNulls(ORDERS)).contains("        LocalDate day");
    }
}
