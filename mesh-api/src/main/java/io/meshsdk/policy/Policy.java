package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of the organisation that every product in its scope is held to. Stateless and thread-safe. A policy that throws, overflows
 * the stack, or takes longer than the budget of the mesh, {@code Mesh.builder().policyBudget(..)}, blocks what it was asked about,
 * naming itself. A {@link io.meshsdk.error.MeshException} is what it asked of the mesh, not its own: it ends the act as it is.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Policy {
    /** Returns the id, in kebab-case, unique among the policies of its scope in a mesh: {@code pii-classified}. */
    String id();

    /** Returns the version of the rule, which enters the evidence of each publication; {@code 1.0} unless said otherwise. */
    default String version() {
        return "1.0";
    }

    /** Returns whose products are judged; all unless said otherwise. */
    default PolicyScope scope() {
        return PolicyScope.global();
    }

    /** Returns when this policy is asked; while designing and before publishing unless said otherwise. */
    default Set<EnforcementPoint> points() {
        return Set.of(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH);
    }

    /**
     * Returns what has to be measured on a port's data for the verdict at {@link EnforcementPoint#WITH_DATA}; nothing unless said
     * otherwise. It joins the plan before the data is read, and has no part in the quality score.
     */
    default List<Expectation> measures(DataProduct product, OutputPort port) {
        return List.of();
    }

    /** Returns how the policy comes into force; enforced at once unless said otherwise. */
    default Rollout rollout() {
        return Rollout.enforced();
    }

    /** Returns how far the policy may be waived; the usual rules unless said otherwise. */
    default WaiverRules waivers() {
        return WaiverRules.usual();
    }

    /** Returns the severity of the gravest violations it finds, which a domain's variant may raise; ERROR unless said otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** Returns what it limits, so that policies which nobody can keep together are found at once; nothing unless said otherwise. */
    default List<Limit> limits() {
        return List.of();
    }

    /**
     * Returns all that decides beside the class, as a text that is the same for instances that judge alike: rules, thresholds,
     * what was set. A council's bundle and the evidence of publications hold its SHA-256, and never the text. Empty where the class
     * alone decides, as it does unless said otherwise; a class with fields has to say what they hold before a bundle can name it.
     */
    default Optional<String> settings() {
        return Optional.empty();
    }

    /**
     * Returns whether this policy is at least as strict as another of its id: whatever this one lets pass, the other would.
     * A domain may put this in the place of a global policy only if both are of one class, which says so here; it does not, unless
     * said otherwise.
     */
    default boolean isAtLeastAsStrictAs(Policy global) {
        return false;
    }

    /** Returns the violations, in a stable order; empty where the product complies. */
    List<Violation> judge(PolicyContext context);
}
