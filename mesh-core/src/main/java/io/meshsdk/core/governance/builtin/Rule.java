package io.meshsdk.core.governance.builtin;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Expectation;
import java.util.List;

/**
 * What a kind of policy asks, its settings read. Stateless and thread-safe. The severity of its violations is the policy's.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Rule {
    /** Returns the violations, in a stable order; empty where the product complies. */
    List<Violation> judge(PolicyContext context);

    /** Returns what has to be measured on a port's data; nothing unless said otherwise. */
    default List<Expectation> measures(DataProduct product, OutputPort port) {
        return List.of();
    }

    /** Returns what it limits; nothing unless said otherwise. */
    default List<Limit> limits() {
        return List.of();
    }
}
