package io.meshsdk.policy.cel;

import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A policy whose rules are expressions. Its version ends with a digest of them, so that another text is another version. */
final class CelPolicy implements Policy {
    private final Terms terms;
    private final String version;
    private final List<CompiledRule> rules;

    CelPolicy(Terms terms, String version, List<CompiledRule> rules) {
        this.terms = terms;
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    @Override
    public String id() {
        return terms.id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public PolicyScope scope() {
        return terms.scope;
    }

    @Override
    public Set<EnforcementPoint> points() {
        return terms.points;
    }

    @Override
    public Rollout rollout() {
        return terms.rollout;
    }

    @Override
    public WaiverRules waivers() {
        return terms.waivers;
    }

    @Override
    public List<Limit> limits() {
        return terms.limits;
    }

    @Override
    public Severity severity() {
        return rules.stream()
                .map(rule -> rule.rule().severity())
                .max(Severity::compareTo)
                .orElse(Severity.ERROR);
    }

    /** Whether each rule of the other one is here, of its severity or above; texts may differ. */
    @Override
    public boolean isAtLeastAsStrictAs(Policy global) {
        return global instanceof CelPolicy other
                && points().containsAll(other.points())
                && other.rules.stream().allMatch(theirs -> rules.stream().anyMatch(ours -> includes(ours, theirs)));
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        Subjects subjects = Subjects.of(context);
        List<Violation> found = new ArrayList<>();
        for (CompiledRule rule : rules) {
            rule.judge(id(), subjects.each(rule.rule().each()), found);
        }
        return found;
    }

    /** Returns id and version. */
    @Override
    public String toString() {
        return id() + " " + version;
    }

    private static boolean includes(CompiledRule ours, CompiledRule theirs) {
        CelRule mine = ours.rule();
        CelRule other = theirs.rule();
        return mine.code().equals(other.code())
                && mine.each() == other.each()
                && mine.when().equals(other.when())
                && mine.require().equals(other.require())
                && mine.texts().element().equals(other.texts().element())
                && mine.severity().compareTo(other.severity()) >= 0;
    }

    /** What is said of a policy beside its rules. */
    record Terms(
            String id,
            PolicyScope scope,
            Set<EnforcementPoint> points,
            Rollout rollout,
            WaiverRules waivers,
            List<Limit> limits) {}
}
