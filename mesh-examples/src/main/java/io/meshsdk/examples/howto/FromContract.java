package io.meshsdk.examples.howto;

import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.avro.AvroSchemas;
import io.meshsdk.core.interchange.json.JsonSchemas;
import io.meshsdk.core.interchange.records.JavaRecords;
import io.meshsdk.core.interchange.records.OptionalFields;
import io.meshsdk.core.interchange.sql.SqlDdl;
import io.meshsdk.core.interchange.sql.TableName;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Writes a contract in the words of other tools. */
final class FromContract {
    private FromContract() {}

    static String avro(Schema schema) {
        // snippet: avro
        String avro = AvroSchemas.write(schema, "com.example.sales.Order");
        // end
        return avro;
    }

    static String jsonSchema(Schema schema) {
        // snippet: json
        String json = JsonSchemas.write(schema);
        // end
        return json;
    }

    static Translated<String> delta(Schema schema) {
        // snippet: delta
        Translated<String> delta = SqlDdl.delta(schema, TableName.of("sales", "orders"), List.of("day"));
        // end
        return delta;
    }

    static Translated<String> postgres(Schema schema) {
        // snippet: postgres
        Translated<String> postgres = SqlDdl.postgres(schema, TableName.of("sales", "orders"));
        // end
        return postgres;
    }

    static String record(Schema schema) {
        // snippet: record
        String source = JavaRecords.source(schema, "com.example.sales", "Order");
        // end
        return source;
    }

    static String recordWithNulls(Schema schema) {
        // snippet: nulls
        String source = JavaRecords.source(schema, "com.example.sales", "Order", OptionalFields.AS_NULL);
        // end
        return source;
    }
}
