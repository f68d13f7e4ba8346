package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.spi.policy.CommonTerms;
import io.meshsdk.spi.policy.InvalidSettingsException;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.util.List;
import java.util.Map;

/**
 * Makes policies of kind {@value #KIND}, so that governance documents and the bundles of a council hold rules in CEL. Found by
 * ServiceLoader; thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CelPolicyKind implements PolicyKindProvider {
    /** The name of the kind. */
    public static final String KIND = "cel";

    /** Creates the provider, as ServiceLoader does. */
    public CelPolicyKind() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String asks() {
        return "What its rules say, in the Common Expression Language.";
    }

    @Override
    public List<String> settings() {
        return List.of("description", "rules", "measures", "limits");
    }

    /**
     * Returns a policy of rules, and of what they want measured.
     *
     * @throws InvalidSettingsException if a rule or a measure has a key that nobody knows, none that it needs, or an expression that
     *     does not fit, or something is to be measured at a point without data; has all of them
     */
    @Override
    public Policy policy(String id, CommonTerms terms, Map<String, Value> settings) {
        RuleSettings read = RuleSettings.read(settings, terms.severity());
        if (!read.problems().isEmpty()) {
            throw new InvalidSettingsException(id, read.problems());
        }
        EnforcementPoint[] points = terms.points().toArray(EnforcementPoint[]::new);
        CelPolicyBuilder builder = CelPolicies.policy(id)
                .version(terms.version())
                .scope(terms.scope())
                .points(points[0], points)
                .rollout(terms.rollout())
                .waivers(terms.waivers());
        read.limits().forEach(builder::limits);
        read.measures().forEach(builder::measures);
        read.rules().forEach(builder::rules);
        try {
            return builder.build();
        } catch (InvalidProductException e) {
            throw new InvalidSettingsException(id, e.diagnostics());
        }
    }
}
