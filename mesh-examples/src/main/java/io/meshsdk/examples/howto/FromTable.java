package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.documents.Dialect;
import io.meshsdk.core.documents.ProductDocuments;
import io.meshsdk.core.interchange.sql.TableName;
import io.meshsdk.data.Dataset;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Makes products out of the tables a team has. */
final class FromTable {
    private FromTable() {}

    static DataProduct ofDatabase(Mesh mesh, DataSource database) {
        // snippet: database
        DataProduct draft = mesh.draft("sales.orders").from(database, TableName.of("shop", "orders"));
        // end
        return draft;
    }

    static DataProduct ofDeltaTable(Mesh mesh, Path folder) {
        // snippet: table
        DataProduct draft = mesh.draft("sales.orders").fromTable(folder);
        // end
        return draft;
    }

    static DataProduct ofData(Mesh mesh, Dataset data) {
        // snippet: data
        DataProduct draft = mesh.draft("sales.orders").from(data);
        // end
        return draft;
    }

    static void tell(DataProduct draft) {
        // snippet: gaps
        draft.problems().forEach(System.out::println);
        // end
    }

    static String asDocument(DataProduct draft) {
        // snippet: document
        String yaml = ProductDocuments.write(draft, Dialect.DATAMESH_V1);
        // end
        return yaml;
    }

    static DataProduct finished(DataProduct draft) {
        // snippet: finish
        DataProduct orders = draft.toBuilder()
                .owner("sales-platform")
                .description("Every order since 2019")
                .build();
        // end
        return orders;
    }
}
