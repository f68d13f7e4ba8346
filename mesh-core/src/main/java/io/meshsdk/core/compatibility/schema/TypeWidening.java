package io.meshsdk.core.compatibility.schema;

import io.meshsdk.core.compatibility.promotion.PromotionTarget;
import io.meshsdk.schema.DataType;

/** Which types hold every value of another, as Delta's type widening has it. */
final class TypeWidening {
    private TypeWidening() {}

    static boolean isWider(DataType from, DataType to) {
        return !from.equals(to) && PromotionTarget.DELTA.allows(from, to);
    }
}
