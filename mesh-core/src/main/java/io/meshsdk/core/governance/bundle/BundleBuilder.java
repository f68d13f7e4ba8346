package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.governance.GovernanceDocument;
import io.meshsdk.core.documents.governance.PolicyStatement;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Policy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next version of a bundle, which begins with the policies of the one before. Not thread-safe.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class BundleBuilder {
    private final @Nullable PolicyBundle before;
    private final Instant now;
    private final Kinds kinds;
    private final SortedMap<String, BundledPolicy> policies = new TreeMap<>();
    private PolicyOwner owner = PolicyOwner.anywhere();

    BundleBuilder(Optional<PolicyBundle> before, Instant now, Kinds kinds) {
        this.before = before.orElse(null);
        this.now = now;
        this.kinds = kinds;
        before.ifPresent(bundle -> bundle.policies().forEach(policy -> policies.put(policy.id(), policy)));
    }

    /** Sets who owns the policies that are named from here on: those of a domain who have a role. */
    public BundleBuilder ownedBy(String domain, String role) {
        owner = PolicyOwner.of(domain, role);
        return this;
    }

    /**
     * Names a policy of a kind that is built in, under the kind's name and with its usual settings.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public BundleBuilder policy(String kind) {
        return policy(kind, kind, Map.of());
    }

    /**
     * Names a policy of a kind, built in or a provider's, in the place of one of its id. Where a provider makes it, each mesh has to
     * have it make a policy of the same class, from a jar with the same bytes, that says the same of itself.
     *
     * @param id its id, in kebab-case
     * @param kind the name of the kind
     * @param settings what is set of it, by name
     * @throws IllegalArgumentException if there is no such kind, it knows no such setting or value, or a provider makes a policy of it
     *     that a bundle cannot name, as of {@link #policy(Policy)}
     * @throws IllegalStateException if the policy throws when it is asked what it wants
     */
    public BundleBuilder policy(String id, String kind, Map<String, Value> settings) {
        Policy made = kinds.create(kind, id, settings);
        Optional<BundledPolicy.Made> provided =
                PolicyKinds.find(kind).isPresent() ? Optional.empty() : Optional.of(named(made));
        policies.put(id, new BundledPolicy.OfKind(id, made.version(), owner, kind, new TreeMap<>(settings), provided));
        return this;
    }

    private static BundledPolicy.Made named(Policy policy) {
        ClassOrigin origin = origin(policy);
        PolicyTerms terms = PolicyTerms.of(policy);
        if (PolicyTerms.areSilent(policy)) {
            throw new IllegalArgumentException(
                    "Cannot name policy '%s' in a bundle: other instances of %s may hold something else. Return what its fields hold from settings()."
                            .formatted(policy.id(), origin.className()));
        }
        return new BundledPolicy.Made(origin, terms);
    }

    private static ClassOrigin origin(Policy policy) {
        return ClassOrigin.of(policy)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot name policy '%s' in a bundle: other meshes cannot tell its class. Make it a class with a name, in a jar."
                                .formatted(policy.id())));
    }

    /**
     * Names the policies of a governance document, each in the place of one of its id. Settings go into the bundle as they are
     * written, rules of a language among them: each mesh has to know the kinds.
     *
     * @throws IllegalArgumentException if the document says two policies of one id, or a kind is unknown here
     */
    public BundleBuilder policies(GovernanceDocument document) {
        Set<String> seen = new HashSet<>();
        for (PolicyStatement statement : document.statements()) {
            if (!seen.add(statement.id())) {
                throw new IllegalArgumentException(
                        "Cannot name policy '%s' twice in a bundle: give one of the two another id"
                                .formatted(statement.id()));
            }
            policy(statement.id(), statement.kind(), statement.settings().values());
        }
        return this;
    }

    /**
     * Names a policy that is a class, in the place of one of its id: each mesh has to have the same class, of the same version,
     * from a jar with the same bytes, brought by a provider or registered, and an instance that says the same of itself.
     *
     * @throws IllegalArgumentException if the class has no name that lasts, as that of a lambda, its jar cannot be read, or it has
     *     fields and does not say by {@link Policy#settings} what they hold
     * @throws IllegalStateException if the policy throws when it is asked what it wants
     */
    public BundleBuilder policy(Policy policy) {
        BundledPolicy.Made made = named(policy);
        policies.put(
                policy.id(),
                new BundledPolicy.OfClass(policy.id(), policy.version(), owner, made.origin(), made.terms()));
        return this;
    }

    /** Leaves a policy of the version before out. */
    public BundleBuilder without(String id) {
        policies.remove(id);
        return this;
    }

    /** Returns the bundle. */
    @CheckReturnValue
    public PolicyBundle build() {
        return new PolicyBundle(
                before == null ? 1 : before.version() + 1,
                now,
                before == null ? "" : before.digest(),
                List.copyOf(policies.values()));
    }
}
