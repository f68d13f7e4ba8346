package io.meshsdk.core.reading;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.MaskedDataset;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.RowLanguages;
import io.meshsdk.core.access.RowSelection;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * On which terms a principal sees a version of a port: all of it, or under the stricter of the masks then and today, and the rows
 * that the rules of both show. Equal terms show the same.
 *
 * @param clear whether all of it is seen
 * @param masked the fields of the contract then, under the masks that hold
 * @param then the row rules of the contract of the version
 * @param today the row rules of the contract of today
 */
record Terms(boolean clear, List<Field> masked, List<RowRule> then, List<RowRule> today) {
    static Terms of(ReadDecision decision, DataContract then, DataContract today) {
        if (decision instanceof ReadDecision.Clear) {
            return new Terms(true, List.of(), List.of(), List.of());
        }
        Schema masked = MaskedDataset.stricter(then.effectiveSchema(), today.effectiveSchema());
        return new Terms(
                false, masked.fields(), then.access().rowRules(), today.access().rowRules());
    }

    /** Returns the fields whose masks hold. */
    Schema masks() {
        return Schema.draft(masked);
    }

    /** Returns which rows are seen of some fields, by the rules of then and of today: both have to show a row. */
    List<RowSelection> rows(ReadOrder order, Schema fields, RowLanguages languages) {
        return List.of(then, today).stream()
                .distinct()
                .map(rules -> AccessPolicy.ownersOnly().rows(rules.toArray(RowRule[]::new)))
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
