package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.governance.builtin.CalendarSpan;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.ContractEdit;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StatementEdit;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a company reports of its finances is recorded on access and kept as long as the Sarbanes-Oxley Act asks, section 802. What is
 * kept for a longest time only may be deleted tomorrow, and promises nothing.
 */
final class SarbanesOxley implements Rule {
    private final boolean audit;
    private final CalendarSpan retention;
    private final List<String> classes;
    private final String usual;

    SarbanesOxley(PolicySettings settings) {
        audit = settings.flag("auditAllAccess");
        retention = settings.period("retention");
        classes = settings.texts("classes");
        usual = settings.text("usual");
    }

    @Override
    public List<Limit> limits() {
        return classes.stream()
                .map(type -> Limit.atLeast("retention-days/" + type, (double) retention.shortest()))
                .toList();
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        if (audit && !context.product().safeguards().auditLogging().orElse(false)) {
            found.add(Violation.broken("sox-unaudited", "safeguards.audit_logging")
                    .because(
                            "Every access to financial data is to be recorded, and the product does not say that it is")
                    .edit(new StatementEdit.AuditLogging())
                    .remedy(".safeguards(...) with audit logging, in a document audit_logging_enabled: true"));
        }
        context.ports().stream()
                .filter(port -> classes.contains(RetentionClass.of(port, context, usual)))
                .filter(port -> !isKept(port))
                .map(this::tooShort)
                .forEach(found::add);
        return found;
    }

    private boolean isKept(OutputPort port) {
        return port.contract()
                .retention()
                .flatMap(Retention::minimum)
                .filter(kept -> !new CalendarSpan(kept).isShorterThan(retention))
                .isPresent();
    }

    private Violation tooShort(OutputPort port) {
        return Violation.broken("sox-retention-too-short", FieldPaths.of(port) + ".retention")
                .because("Financial data is kept for %s, and port '%s' does not say so"
                        .formatted(retention, port.name()))
                .edit(new ContractEdit.Retention(
                        FieldPaths.of(port) + ".retention",
                        port.contract()
                                .retention()
                                .map(retention::asLeast)
                                .orElse(Retention.atLeast(retention.period()))));
    }
}
