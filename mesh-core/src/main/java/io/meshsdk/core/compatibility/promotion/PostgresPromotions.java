package io.meshsdk.core.compatibility.promotion;

import java.util.Map;
import java.util.Set;

/**
 * Which columns of PostgreSQL {@code ALTER COLUMN .. TYPE} takes without {@code USING} and without another value. A
 * {@code date} as a timestamp with time zone depends on the session's zone and is left out, as is what loses digits.
 */
final class PostgresPromotions {
    static final PromotionTable TABLE = new PromotionTable(
            Map.ofEntries(
                    Map.entry("byte", Set.of("short", "integer", "long", "float", "double", "decimal", "string")),
                    Map.entry("short", Set.of("integer", "long", "float", "double", "decimal", "string")),
                    Map.entry("integer", Set.of("long", "double", "decimal", "string")),
                    Map.entry("long", Set.of("decimal", "string")),
                    Map.entry("float", Set.of("double")),
                    Map.entry("decimal", Set.of("string")),
                    Map.entry("boolean", Set.of("string")),
                    Map.entry("date", Set.of("timestamp_ntz", "string")),
                    Map.entry("time", Set.of("string"))),
            PromotionTable.Decimals.GROWING);

    private PostgresPromotions() {}
}
