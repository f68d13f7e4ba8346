package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StatementEdit;
import io.meshsdk.policy.Violation;
import java.util.List;

/** Who reads a product with personal data, or any product where it is asked for, is recorded. */
final class AuditLogged implements Rule {
    private final boolean personalOnly;

    AuditLogged(PolicySettings settings) {
        personalOnly = !settings.flag("all");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        boolean logged = context.product().safeguards().auditLogging().orElse(false);
        return logged || (personalOnly && !Personal.isIn(context))
                ? List.of()
                : List.of(Violation.broken("pii-unaudited", "safeguards.audit_logging")
                        .because("%s, and nobody records who reads it"
                                .formatted(
                                        personalOnly
                                                ? "The product holds personal data"
                                                : "Every access to the product is to be recorded"))
                        .edit(new StatementEdit.AuditLogging())
                        .remedy(".safeguards(...) with audit logging, in a document audit_logging_enabled: true"));
    }
}
