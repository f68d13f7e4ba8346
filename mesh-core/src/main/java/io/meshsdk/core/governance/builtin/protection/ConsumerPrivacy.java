package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Personal data is handled as the California Consumer Privacy Act asks: consumers can be told which categories are kept, for which
 * purpose, and how long (section 1798.100(a)).
 */
final class ConsumerPrivacy implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        Personal.ports(context).forEach(port -> judge(port, found));
        if (Personal.isIn(context) && context.product().description().purpose().isEmpty()) {
            found.add(Violation.broken("ccpa-purpose-missing", "description.purpose")
                    .because("The product holds personal data and does not say for which purpose it is used")
                    .remedy(".description(ProductDescription.empty().purpose(\"...\"))"));
        }
        return found;
    }

    private static void judge(OutputPort port, List<Violation> found) {
        Personal.in(port).entrySet().stream()
                .filter(entry -> !Personal.hasCategory(entry.getValue()))
                .map(entry -> Violation.broken("ccpa-category-missing", entry.getKey())
                        .because("Field '%s' holds personal data of no category that a consumer could be told"
                                .formatted(entry.getValue().name()))
                        .remedy(".pii(\"email\"), or another category"))
                .forEach(found::add);
        if (port.contract().retention().isEmpty()) {
            found.add(Violation.broken("ccpa-retention-missing", FieldPaths.of(port) + ".retention")
                    .because("Port '%s' holds personal data, and a consumer could not be told how long it is kept"
                            .formatted(port.name()))
                    .remedy(".retention(Retention.atMost(\"P2Y\"))"));
        }
    }
}
