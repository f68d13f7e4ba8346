package io.meshsdk.core.governance;

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
import java.util.Set;

/** A kind whose policies ask that names have a word in them. */
class WordKind implements PolicyKindProvider {
    private final String name;

    WordKind(String name) {
        this.name = name;
    }

    @Override
    public String kind() {
        return name;
    }

    @Override
    public String asks() {
        return "Names have a word in them.";
    }

    @Override
    public List<String> settings() {
        return List.of("word");
    }

    PolicyScope scope(PolicyScope said) {
        return said;
    }

    @Override
    public Policy policy(String id, CommonTerms terms, Map<String, Value> settings) {
        Value word = settings.get("word");
        if (word == null) {
            throw new InvalidSettingsException(
                    id,
                    List.of(Diagnostic.error(
                            "missing-key", new Diagnostic.Where("", 1, 1, "word"), "There is no word.", "Write one.")));
        }
        return new WordPolicy(id, terms, scope(terms.scope()), ((Value.Text) word).text());
    }

    private record WordPolicy(String id, CommonTerms terms, PolicyScope scope, String word) implements Policy {
        @Override
        public String version() {
            return terms.version() + " " + word;
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
        public List<Violation> judge(PolicyContext context) {
            return context.product().id().name().contains(word)
                    ? List.of()
                    : List.of(Violation.broken("word-missing", "name")
                            .severity(terms.severity())
                            .because("The name lacks a word"));
        }
    }
}
