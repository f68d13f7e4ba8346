package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.check.NullCheck.Present;
import io.meshsdk.quality.check.NullCheck.Quantity;
import io.meshsdk.quality.check.SequenceCheck.NoGaps;
import io.meshsdk.quality.check.SequenceCheck.Order;
import io.meshsdk.quality.check.SequenceCheck.Sorted;
import io.meshsdk.quality.check.SetCheck.DistinctValues;
import io.meshsdk.quality.check.SetCheck.Relation;
import io.meshsdk.quality.check.ShapeCheck.ColumnRelation;
import io.meshsdk.quality.check.ShapeCheck.HasColumns;
import java.util.HashSet;
import java.util.List;

/** Which checks of columns and values as wholes follow from others of their kind. */
final class WholeOrder {
    private WholeOrder() {}

    static Strictness compare(Present before, Present after) {
        return Strictness.of(implies(after, before), implies(before, after));
    }

    /** Without columns it is about all that the contract has, of which either contract has its own. */
    private static boolean implies(Present one, Present other) {
        if (one.columns().equals(other.columns())) {
            return implies(one.quantity(), other.quantity());
        }
        boolean named = !one.columns().isEmpty() && !other.columns().isEmpty() && one.quantity() == other.quantity();
        return switch (one.quantity()) {
            case ALL -> named && contains(one.columns(), other.columns());
            case ANY -> named && contains(other.columns(), one.columns());
            case ALL_OR_NONE -> named && contains(one.columns(), other.columns());
            case ONE -> named && contains(one.columns(), other.columns()) && contains(other.columns(), one.columns());
        };
    }

    private static boolean implies(Quantity one, Quantity other) {
        return one == other
                || (one == Quantity.ALL && (other == Quantity.ANY || other == Quantity.ALL_OR_NONE))
                || (one == Quantity.ONE && other == Quantity.ANY);
    }

    static Strictness compare(Sorted before, Sorted after) {
        return Strictness.of(implies(after.order(), before.order()), implies(before.order(), after.order()));
    }

    private static boolean implies(Order one, Order other) {
        return one == other
                || (one == Order.STRICTLY_ASCENDING && other == Order.ASCENDING)
                || (one == Order.STRICTLY_DESCENDING && other == Order.DESCENDING);
    }

    /** Windows begin at the epoch, so that a long one consists of short ones only where these divide it. */
    static Strictness compare(NoGaps before, NoGaps after) {
        return Strictness.of(isPartOf(after, before), isPartOf(before, after));
    }

    private static boolean isPartOf(NoGaps one, NoGaps other) {
        return other.window().toSeconds() % one.window().toSeconds() == 0;
    }

    static Strictness compare(DistinctValues before, DistinctValues after) {
        return Strictness.of(implies(after, before), implies(before, after));
    }

    private static boolean implies(DistinctValues one, DistinctValues other) {
        boolean more = contains(one.values(), other.values());
        boolean less = contains(other.values(), one.values());
        boolean asked = one.relation() == other.relation() || one.relation() == Relation.EQUALS;
        return switch (other.relation()) {
            case EQUALS -> asked && more && less;
            case CONTAINS -> asked && more;
            case WITHIN -> asked && less;
        };
    }

    static Strictness compare(HasColumns before, HasColumns after) {
        return Strictness.of(implies(after, before), implies(before, after));
    }

    private static boolean implies(HasColumns one, HasColumns other) {
        boolean more = contains(one.names(), other.names());
        boolean less = contains(other.names(), one.names());
        return switch (other.relation()) {
            case CONTAIN -> more;
            case EQUAL -> one.relation() != ColumnRelation.CONTAIN && more && less;
            case IN_ORDER ->
                one.relation() == ColumnRelation.IN_ORDER && one.names().equals(other.names());
        };
    }

    private static boolean contains(List<?> more, List<?> less) {
        return new HashSet<>(more).containsAll(less);
    }
}
