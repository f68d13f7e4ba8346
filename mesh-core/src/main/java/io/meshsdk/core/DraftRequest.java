package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.sql.SqlTables;
import io.meshsdk.core.interchange.sql.TableName;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/**
 * A draft in the making: a product with the fields of a table, and the keys and comments the table has. It is of version
 * 0.1.0 and owned by nobody; what is missing is among its {@linkplain DataProduct#problems() problems}. No row is read, and
 * nothing is written: finish it in code with {@code toBuilder()}, or as a document.
 *
 * <pre>{@code
 * DataProduct draft = mesh.draft("sales.orders").from(database, TableName.of("shop", "orders"));
 * String yaml = ProductDocuments.write(draft, Dialect.DATAMESH_V1);
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DraftRequest {
    private final Environment environment;
    private final ProductId product;

    DraftRequest(Environment environment, ProductId product) {
        this.environment = environment;
        this.product = product;
    }

    /** Returns the draft of a product with the fields of some data. */
    public DataProduct from(Dataset data) {
        return Draft.of(product, data.schema(), List.of());
    }

    /**
     * Returns the draft of a product with the columns of a table or view, its primary key and comments. What a schema has no
     * word for, such as a column that was left out, is among the problems.
     *
     * @throws io.meshsdk.error.DataSourceException if the database fails, or there is no such table
     */
    public DataProduct from(DataSource database, TableName table) {
        Translated<Schema> described = SqlTables.describe(database, table);
        List<Note> notes = described.notes();
        return Draft.of(product, described.value().named(table.table()), notes);
    }

    /**
     * Returns the draft of a product with the columns of the Delta table in a folder; the table stays where and what it is.
     *
     * @throws IllegalArgumentException if the table is one of a product
     * @throws io.meshsdk.error.ProviderNotFoundException if nobody serves Delta tables
     * @throws io.meshsdk.error.StorageException if there is no table
     */
    public DataProduct fromTable(Path folder) {
        return from(TableLocation.of(folder), "delta");
    }

    /**
     * Returns the draft of a product with the columns of a stored table; the table stays where and what it is.
     *
     * @param format the format of the table, for example {@code delta}
     * @throws IllegalArgumentException if the address is relative or holds credentials, or the table is one of a product
     * @throws io.meshsdk.error.ProviderNotFoundException if nobody serves the format
     * @throws io.meshsdk.error.StorageException if there is no table
     */
    public DataProduct fromTable(URI address, String format) {
        return from(new TableLocation(address), format);
    }

    private DataProduct from(TableLocation location, String format) {
        StoredTable table = environment.storage().of(format).open(location, AsOf.latest());
        if (table.contract().isPresent()) {
            throw new IllegalArgumentException(
                    "Cannot draft '%s' from '%s': the table is one of a product, which its catalog describes"
                            .formatted(product, location));
        }
        return Draft.of(product, table.dataset().schema(), List.of());
    }
}
