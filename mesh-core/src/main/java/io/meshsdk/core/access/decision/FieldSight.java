package io.meshsdk.core.access.decision;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the fields of a contract are seen: some in another way than the others.
 *
 * @param others how fields are seen that are not named: never {@link Sight#WITHHELD}
 * @param clear the fields that a grant shows as they are, sorted; a field that is withheld, too, is not
 * @param withheld the fields of which nothing is seen, sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record FieldSight(Sight others, Set<String> clear, Set<String> withheld) {
    private static final FieldSight CLEAR = new FieldSight(Sight.CLEAR, Set.of(), Set.of());
    private static final FieldSight MASKED = new FieldSight(Sight.MASKED, Set.of(), Set.of());

    /** Sorts the names. */
    public FieldSight {
        if (others == Sight.WITHHELD) {
            throw new IllegalArgumentException("Invalid sight of fields: name those that are withheld");
        }
        clear = Collections.unmodifiableSet(new TreeSet<>(clear));
        withheld = Collections.unmodifiableSet(new TreeSet<>(withheld));
    }

    /** Returns the sight of those who see all fields as they are. */
    public static FieldSight allClear() {
        return CLEAR;
    }

    /** Returns the sight of those who see all fields under their masks. */
    public static FieldSight allMasked() {
        return MASKED;
    }

    /** Returns how a field is seen, by its name. */
    public Sight of(String field) {
        if (withheld.contains(field)) {
            return Sight.WITHHELD;
        }
        return clear.contains(field) ? Sight.CLEAR : others;
    }

    /** Returns the sight that shows of no field more than either. */
    public FieldSight and(FieldSight other) {
        Set<String> hidden = new TreeSet<>(withheld);
        hidden.addAll(other.withheld);
        Set<String> named = new TreeSet<>(clear);
        named.addAll(other.clear);
        named.removeIf(field -> of(field) != Sight.CLEAR || other.of(field) != Sight.CLEAR);
        boolean allClear = others == Sight.CLEAR && other.others == Sight.CLEAR;
        return new FieldSight(allClear ? Sight.CLEAR : Sight.MASKED, named, hidden);
    }

    /** How a field is seen. */
    public enum Sight {
        /** As it is. */
        CLEAR,
        /** Under its mask; a field without one as it is. */
        MASKED,
        /** Not at all: each value is null. */
        WITHHELD
    }
}
