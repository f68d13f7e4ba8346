package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Class and access say the same: what is confidential or above says who reads it; what is restricted is opened to few; what is
 * public hides from nobody; and no field that consumers see in the clear is of a higher class than its port says.
 */
final class AccessFits implements Rule {
    private final int most;

    AccessFits(PolicySettings settings) {
        most = settings.count("restrictedConsumers");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            judge(port, found);
            fields(port, found);
        }
        return found;
    }

    private void judge(OutputPort port, List<Violation> found) {
        DataContract contract = port.contract();
        Classification level = contract.classification();
        AccessPolicy access = contract.access();
        String path = FieldPaths.of(port) + ".access";
        if (level.isAtLeast(Classification.CONFIDENTIAL)
                && contract.declaredAccess().isEmpty()) {
            found.add(Violation.broken("access-undeclared", path)
                    .because("Port '%s' is %s and does not say who reads it".formatted(port.name(), word(level)))
                    .remedy(".access(AccessPolicy.ownersOnly()), or .access(AccessPolicy.consumers(...).roles(...))"));
        }
        int consumers = access.consumerDomains().size() + access.consumerRoles().size();
        if (level == Classification.RESTRICTED && consumers > most) {
            found.add(Violation.broken("access-too-wide", path)
                    .because("Port '%s' is restricted and open to %d domains and roles, where %d are the most"
                            .formatted(port.name(), consumers, most))
                    .remedy(".access(AccessPolicy.consumers(...)) with fewer of them; others ask for access"));
        }
        if (level == Classification.PUBLIC && access.visibility() == AccessPolicy.Visibility.HIDDEN) {
            found.add(Violation.broken("access-contradicts-class", path)
                    .because("Port '%s' is public and hidden: who may read it cannot find it".formatted(port.name()))
                    .remedy(".access(...) without hidden(), or .classified(Classification.INTERNAL)"));
        }
    }

    private static void fields(OutputPort port, List<Violation> found) {
        Classification level = port.contract().classification();
        FieldPaths.in(port).forEach((path, field) -> {
            boolean above = field.classification()
                    .filter(own -> own.isAtLeast(Classification.CONFIDENTIAL) && !level.isAtLeast(own))
                    .isPresent();
            if (above && field.mask().isEmpty()) {
                found.add(Violation.broken("class-below-field", path)
                        .because(
                                "Field '%s' is of a higher class than %s, which is that of its port, and consumers see it in the clear"
                                        .formatted(field.name(), word(level)))
                        .remedy(".masked(...) on the field, or .classified(...) of its class on the contract"));
            }
        });
    }

    private static String word(Classification level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
