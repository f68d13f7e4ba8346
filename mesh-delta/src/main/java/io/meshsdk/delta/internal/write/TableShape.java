package io.meshsdk.delta.internal.write;

import io.meshsdk.schema.Schema;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * Where a table lies, and which columns it has.
 *
 * @param folder the table's folder
 * @param schema the fields of every batch
 * @param partitionColumns names of fields, outermost first
 * @param sortedBy names of fields that rows are sorted by within a row group, the first one first; none to leave them as they come
 */
record TableShape(Path folder, Schema schema, List<String> partitionColumns, List<String> sortedBy) {
    /** Describes a table whose rows are stored in the order they come. */
    TableShape(Path folder, Schema schema, List<String> partitionColumns) {
        this(folder, schema, partitionColumns, List.of());
    }
}
