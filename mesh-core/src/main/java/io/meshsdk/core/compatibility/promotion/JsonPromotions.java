package io.meshsdk.core.compatibility.promotion;

import java.util.Map;
import java.util.Set;

/**
 * Which documents stay valid, as the SDK writes schemas: every whole number is a number, and every date, time and encoded
 * binary is a text. JSON numbers have no width, so that float and double stand for each other.
 */
final class JsonPromotions {
    private static final Set<String> NUMBERS = Set.of("float", "double");

    static final PromotionTable TABLE = new PromotionTable(
            Map.ofEntries(
                    Map.entry("byte", Set.of("short", "integer", "long", "float", "double", "decimal")),
                    Map.entry("short", Set.of("integer", "long", "float", "double", "decimal")),
                    Map.entry("integer", Set.of("long", "float", "double", "decimal")),
                    Map.entry("long", Set.of("float", "double", "decimal")),
                    Map.entry("float", NUMBERS),
                    Map.entry("double", NUMBERS),
                    Map.entry("decimal", NUMBERS),
                    Map.entry("date", Set.of("string")),
                    Map.entry("timestamp", Set.of("string")),
                    Map.entry("timestamp_ntz", Set.of("string")),
                    Map.entry("time", Set.of("string")),
                    Map.entry("binary", Set.of("string"))),
            PromotionTable.Decimals.GROWING);

    private JsonPromotions() {}
}
