package io.meshsdk.core.governance.compliance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyReport;
import java.util.List;
import java.util.Optional;

/**
 * A product that was looked at.
 *
 * @param product the product
 * @param report what the policies in force find in it as it was last published
 * @param outdated the ports whose newest version was published while other policies were in force
 * @since 0.1.0
 */
@CheckReturnValue
public record Reviewed(ProductId product, PolicyReport report, List<Outdated> outdated) {
    /** Copies the list. */
    public Reviewed {
        outdated = List.copyOf(outdated);
    }

    /** Returns whether nothing blocks, and all was published under the policies in force. */
    public boolean isInOrder() {
        return report.passes() && outdated.isEmpty();
    }

    /** Returns how far it complies, in numbers. */
    public ComplianceCounts counts() {
        return ComplianceCounts.of(report);
    }

    /**
     * A version that was published while other policies were in force.
     *
     * @param port the port
     * @param tableVersion the version of its table
     * @param bundle the bundle that was in force; empty where there was none
     */
    public record Outdated(PortKey port, long tableVersion, Optional<BundleMark> bundle) {
        /** Returns port, version and bundle in a line, for people. */
        public String describe() {
            return "table version %d of port '%s' was published under %s"
                    .formatted(
                            tableVersion,
                            port,
                            bundle.map(mark -> "policies of " + mark).orElse("no bundle of policies"));
        }
    }
}
