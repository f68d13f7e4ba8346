package io.meshsdk.core.compatibility.promotion;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType;

/**
 * Where data is kept that was written as one type and is to be read as another, without writing it anew. Each target has a
 * table of its own; what is not in it is not allowed.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum PromotionTarget {
    /** Tables with the feature {@code typeWidening} of the Delta protocol. */
    DELTA(DeltaPromotions.TABLE),
    /** Data in Avro, read under another schema by the rules of schema resolution, Avro 1.11. */
    AVRO(AvroPromotions.TABLE),
    /** Columns of PostgreSQL, whose type is altered; every value stays what it is. */
    POSTGRESQL(PostgresPromotions.TABLE),
    /** Documents in JSON, judged under another JSON Schema. */
    JSON(JsonPromotions.TABLE);

    private final PromotionTable table;

    PromotionTarget(PromotionTable table) {
        this.table = table;
    }

    /** Returns whether what was written as one type can be read as another; a type as itself always can. */
    public boolean allows(DataType written, DataType read) {
        return table.allows(written, read);
    }
}
