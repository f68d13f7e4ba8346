package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;

/** Each port that holds personal data says how long it is kept. */
final class PersonalRetention implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        return Personal.ports(context)
                .filter(port -> port.contract().retention().isEmpty())
                .map(port -> Violation.broken("pii-retention-missing", FieldPaths.of(port) + ".retention")
                        .because("Port '%s' holds personal data and does not say how long it is kept"
                                .formatted(port.name()))
                        .remedy(".retention(Retention.atMost(\"P2Y\"))"))
                .toList();
    }
}
