package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.avro.AvroSchemas;
import io.meshsdk.core.interchange.json.JsonSchemas;
import io.meshsdk.core.interchange.records.JavaRecords;
import io.meshsdk.core.interchange.sql.SqlTables;
import io.meshsdk.core.interchange.sql.TableName;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.schema.Schema;
import io.meshsdk.schema.annotation.Decimal;
import io.meshsdk.schema.annotation.Described;
import io.meshsdk.schema.annotation.Masked;
import io.meshsdk.schema.annotation.Pii;
import io.meshsdk.schema.annotation.PrimaryKey;
import io.meshsdk.schema.annotation.Required;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes contracts out of the code a team has. */
final class FromCode {
    private FromCode() {}

    // snippet: record
    record Order(
            @PrimaryKey @Described("The number of the order.")
            String orderId,

            @Pii("email") @Masked(Masked.By.EMAIL) Optional<String> email,
            @Required @Decimal(precision = 12, scale = 2) BigDecimal amount,
            int items) {}
    // end

    static DataProduct ofRecord() {
        // snippet: of-record
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-platform")
                .schema(JavaRecords.schema(Order.class))
                .build();
        // end
        return orders;
    }

    static List<Note> ofAvro(String avro) {
        // snippet: avro
        Translated<Schema> read = AvroSchemas.read(avro);
        Schema schema = read.value();
        List<Note> gaps = read.notes();
        // end
        return schema.fields().isEmpty() ? List.of() : gaps;
    }

    static Schema ofJsonSchema(String json) {
        // snippet: json
        Schema schema = JsonSchemas.read(json).orThrow();
        // end
        return schema;
    }

    static Schema ofTable(DataSource database) {
        // snippet: table
        Schema schema =
                SqlTables.describe(database, TableName.of("shop", "orders")).value();
        // end
        return schema;
    }

    static Schema ofParquet(Path file) {
        // snippet: parquet
        Schema schema = ParquetDatasets.schema(file);
        // end
        return schema;
    }
}
