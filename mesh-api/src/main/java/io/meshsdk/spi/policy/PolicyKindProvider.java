package io.meshsdk.spi.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.quality.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes policies of a kind that is not built in, of settings that governance documents and the bundles of a council hold: rules of
 * a language, for example. Registered with {@code Mesh.builder().policyKinds(..)}, or found by ServiceLoader: public no-argument
 * constructor. Thread-safe; the policies it makes are. Two providers of one kind, or of a kind that is built in, are an error.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface PolicyKindProvider {
    /** Returns the name of the kind, in kebab-case, for example {@code cel}: the same for each call. */
    String kind();

    /** Returns what policies of the kind ask, in a sentence. */
    String asks();

    /** Returns the names of the settings that it knows, in the order people read them; whatever else is set is an error. */
    List<String> settings();

    /** Returns how bad violations are, unless it is set otherwise; ERROR unless said otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /**
     * Returns when policies of the kind are asked, unless it is set otherwise; while designing, before publishing and continuously
     * unless said otherwise.
     */
    default Set<EnforcementPoint> points() {
        return Set.of(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH, EnforcementPoint.CONTINUOUS);
    }

    /**
     * Returns a policy. The same settings make policies that judge alike, and whose versions are equal; other settings make another
     * version. A council's bundle can name those that are of one class for everybody, and say by {@link Policy#settings} what they
     * hold.
     *
     * @param id the id of the policy, in kebab-case
     * @param terms what is said of it beside the settings of the kind: scope, points, rollout and waivers are the policy's own
     * @param settings what is set of it, by the names of {@link #settings()}; values as documents hold them
     * @throws InvalidSettingsException if they are of no use, with all that is wrong
     */
    Policy policy(String id, CommonTerms terms, Map<String, Value> settings);
}
