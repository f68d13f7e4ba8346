package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.Locale;

/** Where data of a closed class is open to consumers, they see the rows that are theirs to see, and no others. */
final class RowsFiltered implements Rule {
    private final Classification least;

    RowsFiltered(PolicySettings settings) {
        least = settings.classification("classification");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(port -> port.contract().classification().isAtLeast(least))
                .filter(port -> isOpen(port.contract().access())
                        && port.contract().access().rowRules().isEmpty())
                .map(port -> Violation.broken("row-filter-missing", FieldPaths.of(port) + ".access")
                        .because("Port '%s' is %s or above, and its consumers see every row"
                                .formatted(port.name(), least.name().toLowerCase(Locale.ROOT)))
                        .remedy(".access(AccessPolicy.consumers(...).rows(RowRule.where(\"...\")))"))
                .toList();
    }

    private static boolean isOpen(AccessPolicy access) {
        return !access.consumerDomains().isEmpty() || !access.consumerRoles().isEmpty();
    }
}
