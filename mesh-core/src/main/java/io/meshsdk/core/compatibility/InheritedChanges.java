package io.meshsdk.core.compatibility;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import java.util.List;

/**
 * What an organisation's other word changes in a product that extends it and says nothing itself.
 *
 * @param product the product as it would be, under the version it has
 * @param reports what changes: beside its ports first, then port by port; those without changes are left out
 * @since 0.1.0
 */
@CheckReturnValue
public record InheritedChanges(DataProduct product, List<CompatibilityReport> reports) {
    /** Copies the reports. */
    public InheritedChanges {
        reports = List.copyOf(reports);
    }

    /** Returns all changes. */
    public List<Change> changes() {
        return reports.stream().flatMap(report -> report.changes().stream()).toList();
    }

    /** Returns the changes by which something that was promised is not promised any more. */
    public List<Change> breaking() {
        return changes().stream().filter(Change::isBreaking).toList();
    }

    /** Returns by how much versions have to rise. */
    public Bump requiredBump() {
        return changes().stream().map(Change::bump).reduce(Bump.NONE, Bump::or);
    }
}
