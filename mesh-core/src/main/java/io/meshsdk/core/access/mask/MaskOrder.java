package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Bucketed;
import io.meshsdk.access.Mask.Dropped;
import io.meshsdk.access.Mask.Generalised;
import io.meshsdk.access.Mask.Nullified;
import io.meshsdk.access.Mask.Redacted;
import io.meshsdk.access.Mask.Rounded;
import io.meshsdk.access.Mask.Truncated;
import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which masks hide at least what others hide: where the one shows two values alike, so does the other. Two partial masks are not
 * in order: one that shows fewer characters shows them of texts that the other, longer one hides whole. Neither are hashes and
 * tokens with what shows less of each value, but values that differ alike.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MaskOrder {
    private MaskOrder() {}

    /** Returns whether a mask shows nothing that another, or none, would hide. */
    public static boolean hidesAtLeast(Mask mask, Optional<Mask> other) {
        return other.isEmpty() || hidesAtLeast(mask, other.get());
    }

    /** Returns a mask that shows nothing that either would hide: the stricter one, or the one that shows nothing at all. */
    public static Mask strictest(Mask one, Mask other) {
        if (hidesAtLeast(one, other)) {
            return one;
        }
        return hidesAtLeast(other, one) ? other : Mask.nullified();
    }

    private static boolean hidesAtLeast(Mask mask, Mask other) {
        if (mask.equals(other) || mask instanceof Dropped) {
            return true;
        }
        if (other instanceof Dropped) {
            return false;
        }
        if (mask instanceof Nullified || other instanceof Nullified) {
            return mask instanceof Nullified;
        }
        return mask instanceof Redacted || isCoarser(mask, other);
    }

    private static boolean isCoarser(Mask mask, Mask other) {
        if (mask instanceof Truncated coarse && other instanceof Truncated fine) {
            return isCoarser(coarse.unit(), fine.unit());
        }
        if (mask instanceof Rounded coarse && other instanceof Rounded fine) {
            return isMultiple(coarse.step(), fine.step());
        }
        if (mask instanceof Bucketed coarse && other instanceof Bucketed fine) {
            return fine.bounds().containsAll(coarse.bounds());
        }
        if (mask instanceof Bucketed coarse && other instanceof Rounded fine) {
            return coarse.bounds().stream().allMatch(bound -> isMultiple(bound, fine.step()));
        }
        return mask instanceof Generalised coarse && other instanceof Generalised fine && isCoarser(coarse, fine);
    }

    /** Weeks lie across months. */
    private static boolean isCoarser(Truncated.To coarse, Truncated.To fine) {
        return coarse.compareTo(fine) >= 0 && (coarse == fine || fine != Truncated.To.WEEK);
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal step) {
        return number.remainder(step).signum() == 0;
    }

    /** Coarser groups are a function of the finer ones, also of the texts that neither lists. */
    private static boolean isCoarser(Generalised coarse, Generalised fine) {
        Set<String> texts = new TreeSet<>(coarse.groups().keySet());
        texts.addAll(fine.groups().keySet());
        Map<String, String> groups = new HashMap<>(Map.of(fine.others(), coarse.others()));
        return texts.stream().allMatch(text -> {
            String group = coarse.groups().getOrDefault(text, coarse.others());
            String known = groups.putIfAbsent(fine.groups().getOrDefault(text, fine.others()), group);
            return known == null || known.equals(group);
        });
    }
}
