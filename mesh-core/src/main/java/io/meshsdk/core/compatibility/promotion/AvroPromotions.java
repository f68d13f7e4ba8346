package io.meshsdk.core.compatibility.promotion;

import java.util.Map;
import java.util.Set;

/**
 * What Avro's schema resolution promotes, also where digits are lost ({@code long} to {@code float}). Bytes and shorts are
 * written as {@code int}. Logical types are not promoted: a date read as a long would be a number of days, and decimals
 * match in precision and scale.
 */
final class AvroPromotions {
    static final PromotionTable TABLE = new PromotionTable(
            Map.of(
                    "byte", Set.of("short", "integer", "long", "float", "double"),
                    "short", Set.of("integer", "long", "float", "double"),
                    "integer", Set.of("long", "float", "double"),
                    "long", Set.of("float", "double"),
                    "float", Set.of("double"),
                    "string", Set.of("binary"),
                    "binary", Set.of("string")),
            PromotionTable.Decimals.FIXED);

    private AvroPromotions() {}
}
