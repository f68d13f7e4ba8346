package io.meshsdk.core.governance.laundering;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.core.access.mask.MaskOrder;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.Field;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What protects a field. Of two protections there is one that is as strict as both together, and no stricter: masks that are in no
 * order are kept side by side.
 *
 * @param level how far values may travel; empty where nothing is said
 * @param category of which category of personal data they are, the first in the alphabet of several; empty of none
 * @param masks how consumers see them, by the field or those around it; empty where they see them in the clear
 */
record FieldProtection(Optional<Classification> level, Optional<String> category, Set<Mask> masks) {
    /** No protection. */
    static final FieldProtection NONE = new FieldProtection(Optional.empty(), Optional.empty(), Set.of());

    /** Copies the masks, in their order. */
    FieldProtection {
        masks = Collections.unmodifiableSet(new LinkedHashSet<>(masks));
    }

    static FieldProtection of(Classification level) {
        return new FieldProtection(Optional.of(level), Optional.empty(), Set.of());
    }

    static FieldProtection of(Field field) {
        return new FieldProtection(
                field.classification(), field.pii(), field.mask().map(Set::of).orElse(Set.of()));
    }

    /** Returns the protection that is as strict as both. */
    FieldProtection and(FieldProtection other) {
        Set<Mask> both = new LinkedHashSet<>(masks);
        both.addAll(other.masks);
        return new FieldProtection(
                stricter(level, other.level, (one, two) -> one.isAtLeast(two) ? one : two),
                stricter(category, other.category, (one, two) -> one.compareTo(two) <= 0 ? one : two),
                both);
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
                kept.contains(Protection.MASK) ? masks : Set.of());
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
        return other.masks.stream()
                .allMatch(wanted -> masks.stream().anyMatch(own -> MaskOrder.hidesAtLeast(own, Optional.of(wanted))));
    }

    /** Returns whether it is as strict as another. */
    boolean covers(FieldProtection other) {
        return coversLevel(other) && coversCategory(other) && coversMask(other);
    }

    /** Returns a mask that hides what each of these hides, where there is one. */
    Optional<Mask> strictestMask() {
        return masks.stream().reduce(MaskOrder::strictest);
    }

    /** Returns whether it asks for more than the classes of what anybody in the organisation sees. */
    boolean isSensitive() {
        return category.isPresent()
                || !masks.isEmpty()
                || level.filter(some -> some.isAtLeast(Classification.CONFIDENTIAL))
                        .isPresent();
    }
}
