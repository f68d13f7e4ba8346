package io.meshsdk.core.documents.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of a document. Immutable.
 *
 * @param statements what is said of each policy, in order
 * @since 0.1.0
 */
@CheckReturnValue
public record GovernanceDocument(List<PolicyStatement> statements) {
    /** Copies the list. */
    public GovernanceDocument {
        statements = List.copyOf(statements);
    }

    /** Returns a document with what this one says, and then what another says. */
    public GovernanceDocument and(GovernanceDocument other) {
        List<PolicyStatement> all = new ArrayList<>(statements);
        all.addAll(other.statements);
        return new GovernanceDocument(all);
    }

    /**
     * Returns the policies, for {@code Mesh.builder().policies(...)} or a {@link io.meshsdk.core.governance.PolicySet}.
     *
     * @throws IllegalArgumentException if a statement is of an unknown kind, or a setting of no use; never if it was read
     */
    public List<Policy> policies() {
        return statements.stream().map(PolicyStatement::policy).toList();
    }

    /**
     * Returns the policies, each of one of these kinds.
     *
     * @throws IllegalArgumentException if a statement is of an unknown kind, or a setting of no use; never if it was read with these
     */
    public List<Policy> policies(KnownKinds kinds) {
        return statements.stream().map(statement -> statement.policy(kinds)).toList();
    }
}
