package io.meshsdk.core.compatibility.promotion;

import java.util.Map;
import java.util.Set;

/** What the Delta protocol lists under {@code typeWidening}: ten digits hold an integer, twenty a long. */
final class DeltaPromotions {
    static final PromotionTable TABLE = new PromotionTable(
            Map.of(
                    "byte", Set.of("short", "integer", "long", "double", "decimal"),
                    "short", Set.of("integer", "long", "double", "decimal"),
                    "integer", Set.of("long", "double", "decimal"),
                    "long", Set.of("decimal"),
                    "float", Set.of("double"),
                    "date", Set.of("timestamp_ntz")),
            PromotionTable.Decimals.GROWING);

    private DeltaPromotions() {}
}
