package io.meshsdk.core.governance.builtin.change;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.access.decision.Right;
import io.meshsdk.core.access.decision.Rights;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.compatibility.change.Concern;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who owns a product approves changes of its schema, as it stands: an approval holds for one description, and no other. Who owns it is
 * read from what was published last, so that nobody makes oneself the owner by the same change.
 */
final class SchemaApproval implements Rule {
    private final boolean breakingOnly;
    private final boolean verified;

    SchemaApproval(PolicySettings settings) {
        breakingOnly = settings.text("changes").equals("breaking");
        verified = settings.flag("verified");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .flatMap(port -> before(port, context)
                        .filter(before -> isChanged(before, port))
                        .flatMap(before -> judge(before, port, context))
                        .stream())
                .toList();
    }

    /** A port of a new major version follows the one before, as the catalog knows it. */
    private static Optional<DataProduct> before(OutputPort port, PolicyContext context) {
        return context.published(port).or(() -> registered(context));
    }

    private static Optional<DataProduct> registered(PolicyContext context) {
        return context.catalog().find(context.product().id());
    }

    private boolean isChanged(DataProduct before, OutputPort port) {
        return before.outputs().stream()
                .filter(other -> other.name().equals(port.name())
                        && other.key().major() <= port.key().major())
                .max(Comparator.comparing(OutputPort::version))
                .filter(last -> Compatibility.between(last, port).changes().stream()
                        .anyMatch(change ->
                                change.kind().concern() == Concern.DATA && (!breakingOnly || change.isBreaking())))
                .isPresent();
    }

    private Optional<Violation> judge(DataProduct before, OutputPort port, PolicyContext context) {
        DataProduct owned = before.team().productOwner().isPresent() ? before : context.product();
        String path = FieldPaths.of(port) + ".schema";
        String digest = context.digest().orElse("");
        List<Approval> given = context.approvals();
        List<Approval> ofThis = given.stream()
                .filter(approval -> approval.digest().equals(digest))
                .toList();
        if (ofThis.isEmpty()) {
            return Optional.of(missing(path, port, owned, !given.isEmpty()));
        }
        if (ofThis.stream().noneMatch(approval -> Rights.holds(approval.approver(), owned, Right.APPROVE_CHANGES))) {
            return Optional.of(Violation.broken("approval-of-another", path)
                    .because("The change of port '%s' was approved, and not by %s"
                            .formatted(port.name(), Rights.owner(owned)))
                    .remedy("mesh.approve(product) as %s".formatted(Rights.owner(owned))));
        }
        return !verified
                        || ofThis.stream()
                                .anyMatch(approval -> approval.approver().isVerified())
                ? Optional.empty()
                : Optional.of(Violation.broken("approval-unverified", path)
                        .because("The change of port '%s' was approved by somebody whom nobody vouches for"
                                .formatted(port.name()))
                        .remedy("mesh.approve(product) in a mesh with Mesh.builder().identity(...)"));
    }

    private static Violation missing(String path, OutputPort port, DataProduct owned, boolean others) {
        return Violation.broken("approval-missing", path)
                .because("The schema of port '%s' changes, and %s has not approved it%s"
                        .formatted(port.name(), Rights.owner(owned), others ? " as it is described here" : ""))
                .remedy("mesh.approve(product) as %s".formatted(Rights.owner(owned)));
    }
}
