package io.meshsdk.policy.cel;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.policy.cel.ReportShapes.Measurements;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy whose rules are expressions. Its version ends with a digest of all it says, so that another word is another version. */
final class CelPolicy implements Policy {
    private final Terms terms;
    private final Identity identity;
    private final List<CompiledRule> rules;
    private final Measures measures;

    CelPolicy(Terms terms, Identity identity, List<CompiledRule> rules, Measures measures) {
        this.terms = terms;
        this.identity = identity;
        this.rules = List.copyOf(rules);
        this.measures = measures;
    }

    @Override
    public String id() {
        return terms.id;
    }

    @Override
    public String version() {
        return identity.version;
    }

    @Override
    public Optional<String> settings() {
        return Optional.of(identity.settings);
    }

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return measures.of(product, port);
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

    /** Whether each rule and measure of the other one is here, the rule of its severity or above; texts may differ. */
    @Override
    public boolean isAtLeastAsStrictAs(Policy global) {
        return global instanceof CelPolicy other
                && points().containsAll(other.points())
                && measures.all().containsAll(other.measures.all())
                && other.rules.stream().allMatch(theirs -> rules.stream().anyMatch(ours -> includes(ours, theirs)));
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        Subjects subjects = Subjects.of(context);
        List<Violation> found = new ArrayList<>();
        Optional<View<Measurements>> measured = measures.isEmpty() ? Optional.empty() : measures.seen(context);
        for (CompiledRule rule : rules) {
            List<Subject> asked = subjects.each(rule.rule().each());
            rule.judge(id(), measured.map(report -> measures.in(asked, report)).orElse(asked), found);
        }
        return found;
    }

    /** Returns id and version. */
    @Override
    public String toString() {
        return id() + " " + identity.version;
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

    /** What tells a policy from others: its version with the digest, and its settings, written out. */
    record Identity(String version, String settings) {}

    /** What is said of a policy beside its rules. */
    record Terms(
            String id,
            PolicyScope scope,
            Set<EnforcementPoint> points,
            Rollout rollout,
            WaiverRules waivers,
            List<Limit> limits) {}
}
