package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Personal data is handled as the General Data Protection Regulation asks: it is marked with its category and class (article 30),
 * kept no longer than is said (article 5(1)(e)), and, where asked, for a purpose that is said (article 5(1)(b)).
 */
final class DataProtection implements Rule {
    private final boolean purpose;

    DataProtection(PolicySettings settings) {
        purpose = settings.flag("purpose");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        Personal.ports(context).forEach(port -> judge(port, found));
        if (purpose
                && Personal.isIn(context)
                && context.product().description().purpose().isEmpty()) {
            found.add(Violation.broken("gdpr-purpose-missing", "description.purpose")
                    .because("The product holds personal data and does not say for which purpose")
                    .remedy(".description(ProductDescription.empty().purpose(\"...\"))"));
        }
        return found;
    }

    private static void judge(OutputPort port, List<Violation> found) {
        Personal.in(port).entrySet().stream()
                .filter(entry -> !Personal.hasCategory(entry.getValue()))
                .map(entry -> Violation.broken("gdpr-category-missing", entry.getKey())
                        .because("Field '%s' holds personal data and does not say which"
                                .formatted(entry.getValue().name()))
                        .remedy(".pii(\"email\"), or another category"))
                .forEach(found::add);
        Optional<Retention> retention = port.contract().retention();
        if (retention.flatMap(Retention::maximum).isEmpty()) {
            found.add(Violation.broken("gdpr-retention-missing", FieldPaths.of(port) + ".retention")
                    .because("Port '%s' holds personal data and %s"
                            .formatted(
                                    port.name(),
                                    retention.isEmpty()
                                            ? "does not say how long it is kept"
                                            : "does not say when it is deleted at the latest"))
                    .remedy(".retention(Retention.atMost(\"P2Y\"))"));
        }
    }
}
