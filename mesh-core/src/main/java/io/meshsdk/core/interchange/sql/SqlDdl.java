package io.meshsdk.core.interchange.sql;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * Writes the statements that create a table for a schema. Every name is quoted; every text is one literal on one line.
 *
 * <p>No dialect has a word for synonyms, examples, tags, categories of personal data, taxonomy codes, classifications and
 * masks: each field that has some is noted. So is whatever else a dialect cannot say, and each name it does not allow. The name
 * of the schema is not written: the table has one.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SqlDdl {
    private SqlDdl() {}

    /** Returns what {@link #delta(Schema, TableName, List)} does, for a table without partitions. */
    public static Translated<String> delta(Schema schema, String table) {
        return delta(schema, TableName.of(table), List.of());
    }

    /**
     * Returns the statement that creates a Delta table in Spark, with comments. Noted are the primary key, times of day,
     * which become strings, and fields that are required inside of lists and maps, where Delta has no {@code NOT NULL}. Names that
     * Delta only allows under column mapping switch it on for the table.
     *
     * @param partitionedBy the fields to partition by, in order; none is fine
     * @throws IllegalArgumentException if the schema cannot be partitioned so: a field is not there, is named twice, has a
     *     nested type, or no field is left
     */
    public static Translated<String> delta(Schema schema, TableName table, List<String> partitionedBy) {
        return DeltaDdl.write(schema, table, partitionedBy);
    }

    /** Returns what {@link #postgres(Schema, TableName)} does, for a table in the schema that is searched. */
    public static Translated<String> postgres(Schema schema, String table) {
        return postgres(schema, TableName.of(table));
    }

    /**
     * Returns the statements that create a PostgreSQL table, with its primary key and comments. Structs, maps and lists of
     * nested types become {@code jsonb}, bytes {@code smallint}; both are noted, as is an empty description, which PostgreSQL
     * takes for none. A name of more than 63 bytes is cut, and ends in a part of its digest.
     */
    public static Translated<String> postgres(Schema schema, TableName table) {
        return PostgresDdl.write(schema, table);
    }
}
