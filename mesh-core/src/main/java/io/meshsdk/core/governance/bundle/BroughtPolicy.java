package io.meshsdk.core.governance.bundle;

import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.policy.Policy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy that a mesh has as a class; where the class is from is looked up once, and only where a bundle names it. */
final class BroughtPolicy {
    private final Policy policy;
    private @Nullable String origin;

    BroughtPolicy(Policy policy) {
        this.policy = policy;
    }

    Policy policy() {
        return policy;
    }

    boolean isOf(String className) {
        return policy.getClass().getName().equals(className);
    }

    /** Returns whether it says of itself what a bundle has of it. */
    boolean says(PolicyTerms terms) {
        return terms().filter(terms::equals).isPresent();
    }

    /** Returns what it says of itself; empty where it cannot. */
    Optional<PolicyTerms> terms() {
        try {
            return Optional.of(PolicyTerms.of(policy));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Returns the class with the whole digest of its bytes. */
    synchronized String origin() {
        String known = origin;
        if (known == null) {
            known = ClassOrigin.of(policy)
                    .map(BroughtPolicy::whole)
                    .orElse(policy.getClass().getName() + " without bytes that could be read");
            origin = known;
        }
        return known;
    }

    static String whole(ClassOrigin origin) {
        return "%s with digest %s".formatted(origin.className(), origin.digest());
    }
}
