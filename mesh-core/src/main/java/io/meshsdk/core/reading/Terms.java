package io.meshsdk.core.reading;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.decision.FieldSight;
import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.rows.RowLanguages;
import io.meshsdk.core.access.rows.RowSelection;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * On which terms a principal sees a version of a port: all of it, or under the stricter of the masks then and today, and the rows
 * that the rules of both show. Equal terms show the same.
 *
 * @param clear whether all of it is seen
 * @param masked the fields of the contract then, under the masks that hold
 * @param then who sees which rows, by the contract of the version
 * @param today who sees which rows, by the contract of today
 */
record Terms(boolean clear, List<Field> masked, AccessPolicy then, AccessPolicy today) {
    static Terms of(ReadDecision decision, DataContract then, DataContract today) {
        if (!(decision instanceof ReadDecision.Masked seen)) {
            return new Terms(true, List.of(), AccessPolicy.ownersOnly(), AccessPolicy.ownersOnly());
        }
        Schema masked = seen.seenAs(MaskedDataset.stricter(then.effectiveSchema(), today.effectiveSchema()));
        return new Terms(false, masked.fields(), ofRows(then.access()), ofRows(today.access()));
    }

    /** Returns the terms of all rows under all masks, without the fields that need approval: what any consumer may see. */
    static Terms underMasks(DataContract then, DataContract today) {
        Set<String> withheld = new TreeSet<>(then.access().approvalFields());
        withheld.addAll(today.access().approvalFields());
        FieldSight sight = new FieldSight(FieldSight.Sight.MASKED, Set.of(), withheld);
        ReadDecision.Masked seen = new ReadDecision.Masked("it is read as consumers see it", sight);
        Schema masked = seen.seenAs(MaskedDataset.stricter(then.effectiveSchema(), today.effectiveSchema()));
        return new Terms(false, masked.fields(), AccessPolicy.ownersOnly(), AccessPolicy.ownersOnly());
    }

    /** Returns what a policy says of rows, and nothing else. */
    private static AccessPolicy ofRows(AccessPolicy policy) {
        AccessPolicy rows = AccessPolicy.ownersOnly().rows(policy.rowRules().toArray(RowRule[]::new));
        return policy.demandsVerified() ? rows.demandVerified() : rows;
    }

    /** Returns the fields whose masks hold. */
    Schema masks() {
        return Schema.draft(masked);
    }

    /** Returns which rows are seen of some fields, by the rules of then and of today: both have to show a row. */
    List<RowSelection> rows(ReadOrder order, Schema fields, RowLanguages languages) {
        return List.of(then, today).stream()
                .distinct()
                .map(policy -> RowSelection.of(policy, order.principal(), fields, languages))
                .filter(selection -> !selection.isAll())
                .toList();
    }

    static UnaryOperator<Dataset> seen(List<RowSelection> rows) {
        return raw -> {
            Dataset seen = raw;
            for (RowSelection selection : rows) {
                seen = selection.of(seen);
            }
            return seen;
        };
    }
}
