package io.meshsdk.core.compatibility;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Nullified;
import io.meshsdk.access.Mask.Partial;
import io.meshsdk.access.Mask.Redacted;
import java.util.Optional;

/** Which masks hide at least what others hide. */
final class MaskOrder {
    private MaskOrder() {}

    static boolean hidesAtLeast(Mask mask, Optional<Mask> other) {
        if (other.isEmpty() || other.get().equals(mask) || mask instanceof Nullified) {
            return true;
        }
        if (mask instanceof Redacted) {
            return !(other.get() instanceof Nullified);
        }
        return mask instanceof Partial narrow
                && other.get() instanceof Partial wide
                && narrow.first() <= wide.first()
                && narrow.last() <= wide.last();
    }
}
