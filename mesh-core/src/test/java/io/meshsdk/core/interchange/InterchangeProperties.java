package io.meshsdk.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.ContractArbitraries;
import io.meshsdk.core.interchange.avro.AvroSchemas;
import io.meshsdk.core.interchange.json.JsonSchemas;
import io.meshsdk.core.interchange.records.CompiledRecords;
import io.meshsdk.core.interchange.records.JavaRecords;
import io.meshsdk.core.interchange.records.OptionalFields;
import io.meshsdk.core.interchange.sql.SqlDdl;
import io.meshsdk.schema.Schema;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema.Parser;

final class InterchangeProperties {
    @Provide
    Arbitrary<Schema> schemas() {
        return ContractArbitraries.schemas().map(Carried::by);
    }

    @Property(tries = 200)
    void readOfAvro_isTheInverseOfWrite(@ForAll("schemas") Schema schema) {
        assertThat(AvroSchemas.read(AvroSchemas.write(schema, "com.example.Row"))
                        .orThrow())
                .isEqualTo(schema);
    }

    @Property(tries = 100)
    void writeOfAvro_isReadByAvro(@ForAll("schemas") Schema schema) {
        org.apache.avro.Schema read = new Parser().parse(AvroSchemas.write(schema, "com.example.Row"));

        assertThat(AvroSchemas.read(read.toString()).orThrow()).isEqualTo(schema);
    }

    @Property(tries = 200)
    void readOfJsonSchema_isTheInverseOfWrite(@ForAll("schemas") Schema schema) {
        assertThat(JsonSchemas.read(JsonSchemas.write(schema)).orThrow()).isEqualTo(schema);
    }

    @Property(tries = 40)
    void schemaOfARecord_isTheInverseOfItsSource(@ForAll("schemas") Schema schema, @ForAll OptionalFields optional) {
        String source = JavaRecords.source(schema, "com.example", "Row", optional);

        assertThat(JavaRecords.schema(CompiledRecords.load("com.example.Row", source)))
                .as(source)
                .isEqualTo(schema);
    }

    @Property(tries = 100)
    void writeOfDdl_isTokenized(@ForAll("schemas") Schema schema) {
        String delta = SqlDdl.delta(schema, "t").value();
        String postgres = SqlDdl.postgres(schema, "t").value();

        assertThat(SqlTokens.spark(delta).statements()).as(delta).isEqualTo(1);
        assertThat(SqlTokens.postgres(postgres).statements())
                .as(postgres)
                .isEqualTo(1
                        + schema.fields().stream()
                                .filter(field -> field.description().isPresent())
                                .count());
    }
}
