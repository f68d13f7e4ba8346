package io.meshsdk.core.publication.rows;

import io.meshsdk.OutputPort;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.spi.storage.WriteTarget.Constraints;
import io.meshsdk.spi.storage.WriteTarget.Options;
import java.util.List;

/**
 * What every published row keeps to: a publication of another row is rejected.
 *
 * @since 0.1.0
 */
public final class RowPromises {
    private RowPromises() {}

    /** Returns what the storage of a port is told of its rows. */
    public static Options options(OutputPort port) {
        return new Options(
                port.sortColumns(), checks(port), port.isEnforcedInTable() ? Constraints.DECLARED : Constraints.LEFT);
    }

    private static List<Check> checks(OutputPort port) {
        return port.contract().effectiveExpectations().stream()
                .filter(RowPromises::hold)
                .map(Expectation::check)
                .filter(RowPromises::asksOneRow)
                .distinct()
                .toList();
    }

    /** Returns whether no row that breaks a check is published. */
    static boolean hold(Expectation expectation) {
        return expectation.severity().blocks()
                && expectation.condition().isEmpty()
                && expectation.filter().isEmpty();
    }

    private static boolean asksOneRow(Check check) {
        return check instanceof ValueCheck || check instanceof RowCheck || check instanceof NullCheck.NotNull;
    }
}
