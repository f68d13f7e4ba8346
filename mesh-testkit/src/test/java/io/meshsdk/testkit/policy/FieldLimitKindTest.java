package io.meshsdk.testkit.policy;

import io.meshsdk.error.Diagnostic;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.spi.policy.CommonTerms;
import io.meshsdk.spi.policy.InvalidSettingsException;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class FieldLimitKindTest extends PolicyKindProviderContract {
    @Override
    protected PolicyKindProvider provider() {
        return new FieldLimitKind();
    }

    @Override
    protected Map<String, Value> settings() {
        return Map.of("most", Value.of(30L));
    }

    @Override
    protected Map<String, Value> otherSettings() {
        return Map.of("most", Value.of(40L));
    }

    @Override
    protected Map<String, Value> badSettings() {
        return Map.of("most", Value.of("many"));
    }

    /** Policies that limit how many fields a schema has. */
    private static final class FieldLimitKind implements PolicyKindProvider {
        @Override
        public String kind() {
            return "field-limit";
        }

        @Override
        public String asks() {
            return "Schemas have so many fields at most.";
        }

        @Override
        public List<String> settings() {
            return List.of("most");
        }

        @Override
        public Policy policy(String id, CommonTerms terms, Map<String, Value> settings) {
            if (!(settings.get("most") instanceof Value.Numeric most)) {
                throw new InvalidSettingsException(
                        id,
                        List.of(Diagnostic.error(
                                "wrong-type",
                                new Diagnostic.Where("", 1, 1, "most"),
                                "The value is no number.",
                                "Write one.")));
            }
            return new FieldLimit(id, terms, most.number().intValue());
        }
    }

    private record FieldLimit(String id, CommonTerms terms, int most) implements Policy {
        @Override
        public String version() {
            return "%s+%d".formatted(terms.version(), most);
        }

        @Override
        public PolicyScope scope() {
            return terms.scope();
        }

        @Override
        public Set<EnforcementPoint> points() {
            return terms.points();
        }

        @Override
        public Rollout rollout() {
            return terms.rollout();
        }

        @Override
        public WaiverRules waivers() {
            return terms.waivers();
        }

        @Override
        public Optional<String> settings() {
            return Optional.of("%s, most %d".formatted(terms.severity(), most));
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.ports().stream()
                    .flatMap(port -> port.contract().schemas().stream())
                    .filter(schema -> schema.fields().size() > most)
                    .map(schema -> Violation.broken("fields-many", "schema")
                            .severity(terms.severity())
                            .because("The schema has more than %d fields".formatted(most))
                            .remedy("Make two products of it"))
                    .toList();
        }
    }
}
