package io.meshsdk.core.governance.laundering;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.core.access.MaskOrder;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.Field;
import java.util.Optional;
import java.util.Set;

/**
 * What protects a field. Of two protections there is one that is at least as strict as both, and it is the least such, but for
 * masks that are in no order.
 *
 * @param level how far values may travel; empty where nothing is said
 * @param category of which category of personal data they are, the first in the alphabet of several; empty of none
 * @param mask how consumers see them; empty where they see them in the clear
 */
record FieldProtection(Optional<Classification> level, Optional<String> category, Optional<Mask> mask) {
    /** No protection. */
    static final FieldProtection NONE = new FieldProtection(Optional.empty(), Optional.empty(), Optional.empty());

    static FieldProtection of(Field field) {
        return new FieldProtection(field.classification(), field.pii(), field.mask());
    }

    /** Returns the protection that is as strict as both. */
    FieldProtection and(FieldProtection other) {
        return new FieldProtection(
                stricter(level, other.level, (one, two) -> one.isAtLeast(two) ? one : two),
                stricter(category, other.category, (one, two) -> one.compareTo(two) <= 0 ? one : two),
                stricter(mask, other.mask, MaskOrder::strictest));
    }

    private static <T> Optional<T> stricter(
            Optional<T> one, Optional<T> other, java.util.function.BinaryOperator<T> order) {
        return one.isEmpty()
                ? other
                : other.map(some -> order.apply(one.get(), some)).or(() -> one);
    }

    /** Returns this protection without what is not among some. */
    FieldProtection only(Set<Protection> kept) {
        return new FieldProtection(
                level.filter(some -> kept.contains(Protection.CLASSIFICATION)),
                category.filter(some -> kept.contains(Protection.PERSONAL)),
                mask.filter(some -> kept.contains(Protection.MASK)));
    }

    /** Returns whether values travel no further than another protection lets them. */
    boolean coversLevel(FieldProtection other) {
        return other.level
                .filter(wanted -> level.filter(own -> own.isAtLeast(wanted)).isEmpty())
                .isEmpty();
    }

    /** Returns whether it says that values are personal where another does. */
    boolean coversCategory(FieldProtection other) {
        return other.category.isEmpty() || category.isPresent();
    }

    /** Returns whether it hides what another hides. */
    boolean coversMask(FieldProtection other) {
        return other.mask.isEmpty()
                || mask.filter(own -> MaskOrder.hidesAtLeast(own, other.mask)).isPresent();
    }

    /** Returns whether it is as strict as another. */
    boolean covers(FieldProtection other) {
        return coversLevel(other) && coversCategory(other) && coversMask(other);
    }

    /** Returns whether it asks for more than the classes of what anybody in the organisation sees. */
    boolean isSensitive() {
        return category.isPresent()
                || mask.isPresent()
                || level.filter(some -> some.isAtLeast(Classification.CONFIDENTIAL))
                        .isPresent();
    }
}
