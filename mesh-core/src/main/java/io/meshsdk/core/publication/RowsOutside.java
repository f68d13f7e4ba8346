package io.meshsdk.core.publication;

import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;
import java.util.Optional;

/** Sees that the rows of a publication that replaces some partitions are of those. */
record RowsOutside(Order order) {
    /** Returns whether rows of some partition may be written. */
    boolean admits(PartitionValues values) {
        return !(order.mode() instanceof WriteMode.OverwriteWhere where)
                || values.match(where.filter(), order.port().partitionColumns());
    }

    /** Returns what is found of a publication with so many rows that may not be written; empty where it may write all. */
    Optional<PolicyReport.Judgement> judge(long rows) {
        if (!(order.mode() instanceof WriteMode.OverwriteWhere)) {
            return Optional.empty();
        }
        List<Violation> found = rows == 0
                ? List.of()
                : List.of(Violation.broken(
                                "rows-outside",
                                "outputs[%s].partitionedBy"
                                        .formatted(order.port().name()))
                        .because("%d rows are of partitions that this publication does not replace".formatted(rows))
                        .remedy("Leave them out, or have the filter of overwriteWhere(...) hold for them"));
        return Optional.of(new PolicyReport.Judgement("replaced-partitions", "1.0", found));
    }
}
