package io.meshsdk.core.governance.builtin;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy of a kind, with its settings. What was set of it is part of its version, so that the evidence tells settings apart. */
final class KindPolicy implements Policy {
    private static final int DIGITS = 12;

    private final PolicyKind kind;
    private final String id;
    private final PolicySettings settings;
    private final Rule rule;
    private final Severity severity;
    private final PolicyScope scope;
    private final Set<EnforcementPoint> points;
    private final Rollout rollout;
    private final WaiverRules waivers;

    KindPolicy(PolicyKind kind, String id, PolicySettings settings, Rule rule) {
        this.kind = kind;
        this.id = id;
        this.settings = settings;
        this.rule = rule;
        this.severity = CommonSettings.severity(settings);
        this.scope = CommonSettings.scope(settings);
        this.points = CommonSettings.points(settings);
        this.rollout = CommonSettings.rollout(settings);
        this.waivers = CommonSettings.waivers(settings);
        requirePoints();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        boolean plain = settings.values().isEmpty() && id.equals(kind.name());
        String version = settings.text("version");
        return plain ? version : version + "+" + Sha256.hex(said()).substring(0, DIGITS);
    }

    @Override
    public Optional<String> settings() {
        return Optional.of(said());
    }

    @Override
    public PolicyScope scope() {
        return scope;
    }

    @Override
    public Set<EnforcementPoint> points() {
        return points;
    }

    @Override
    public Rollout rollout() {
        return rollout;
    }

    @Override
    public WaiverRules waivers() {
        return waivers;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return rule.measures(product, port);
    }

    @Override
    public List<Limit> limits() {
        return rule.limits();
    }

    /** Whose products it judges is no matter of strictness: a domain's variant judges its own. */
    @Override
    public boolean isAtLeastAsStrictAs(Policy global) {
        return global instanceof KindPolicy other
                && kind.name().equals(other.kind.name())
                && kind.settings().stream()
                        .filter(setting -> !setting.name().equals("scope")
                                && !setting.name().equals("version"))
                        .allMatch(setting -> setting.order()
                                .isAtLeast(settings.find(setting.name()), other.settings.find(setting.name())));
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return rule.judge(context).stream()
                .map(violation -> violation.severity(severity))
                .toList();
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(id, kind, settings);
    }

    private String said() {
        return kind + "\n" + settings.values();
    }

    private void requirePoints() {
        boolean needsData = kind.points().equals(Set.of(EnforcementPoint.WITH_DATA));
        if (points.isEmpty() || (needsData && !points.equals(kind.points()))) {
            throw new IllegalArgumentException("Cannot make policy '%s': setting 'points' is %s, expected %s"
                    .formatted(id, points, needsData ? "with-data only: it judges what was measured" : "at least one"));
        }
    }
}
