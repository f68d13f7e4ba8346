package io.meshsdk.core.access;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Nullified;
import io.meshsdk.access.Mask.Redacted;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Which masks hide at least what others hide. Two partial masks are not in order: one that shows fewer characters shows them
 * of texts that the other, longer one hides whole.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MaskOrder {
    private MaskOrder() {}

    /** Returns whether a mask shows nothing that another, or none, would hide. */
    public static boolean hidesAtLeast(Mask mask, Optional<Mask> other) {
        if (other.isEmpty() || other.get().equals(mask) || mask instanceof Nullified) {
            return true;
        }
        return mask instanceof Redacted && !(other.get() instanceof Nullified);
    }

    /** Returns a mask that shows nothing that either would hide: the stricter one, or the one that shows nothing at all. */
    public static Mask strictest(Mask one, Mask other) {
        if (hidesAtLeast(one, Optional.of(other))) {
            return one;
        }
        return hidesAtLeast(other, Optional.of(one)) ? other : Mask.nullified();
    }
}
