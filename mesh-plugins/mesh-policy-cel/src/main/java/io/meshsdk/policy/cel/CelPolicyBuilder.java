package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.policy.cel.Expression.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects what a CEL policy says. Not thread-safe; the policies it builds are.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class CelPolicyBuilder {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String id;
    private final List<CelRule> rules = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<CelMeasure> measures = new ArrayList<>();
    private String version = "1.0";
    private PolicyScope scope = PolicyScope.global();
    private Set<EnforcementPoint> points = EnumSet.of(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH);
    private Rollout rollout = Rollout.enforced();
    private WaiverRules waivers = WaiverRules.usual();

    CelPolicyBuilder(String id) {
        this.id = id;
    }

    /** Sets the version; {@code 1.0} unless said otherwise. SHA-256 of all that the policy says is put behind it. */
    public CelPolicyBuilder version(String text) {
        version = text;
        return this;
    }

    /** Sets whose products are judged; all unless said otherwise. */
    public CelPolicyBuilder scope(PolicyScope of) {
        scope = of;
        return this;
    }

    /**
     * Sets when the policy is asked; while designing and before publishing unless said otherwise. The {@code report} is known
     * only to policies that are asked with data and at no other point.
     */
    public CelPolicyBuilder points(EnforcementPoint first, EnforcementPoint... more) {
        points = EnumSet.of(first, more);
        return this;
    }

    /** Sets how it comes into force; enforced at once unless said otherwise. */
    public CelPolicyBuilder rollout(Rollout how) {
        rollout = how;
        return this;
    }

    /** Sets how far it may be waived; the usual rules unless said otherwise. */
    public CelPolicyBuilder waivers(WaiverRules other) {
        waivers = other;
        return this;
    }

    /** Adds what it limits, so that policies which nobody can keep together are found at once. */
    public CelPolicyBuilder limits(Limit... more) {
        limits.addAll(List.of(more));
        return this;
    }

    /** Adds what is to be measured in the data, for rules of a policy that is asked with data and at no other point. */
    public CelPolicyBuilder measures(CelMeasure... more) {
        measures.addAll(List.of(more));
        return this;
    }

    /** Adds rules; one at least. */
    public CelPolicyBuilder rules(CelRule... more) {
        rules.addAll(List.of(more));
        return this;
    }

    /**
     * Compiles the expressions and returns the policy.
     *
     * @throws InvalidProductException if the id is not in kebab-case, there is no rule, or an expression is misspelt, names what
     *     is not there, compares what cannot be compared, or is too large; has all of them, with places
     */
    @CheckReturnValue
    public Policy build() {
        List<Diagnostic> found = new ArrayList<>();
        Policy policy = build(new Language(), CelPolicyBuilder::place, found);
        if (!found.isEmpty()) {
            throw InvalidProductException.ofDocument("policy " + id, found);
        }
        return policy;
    }

    /** Builds the policy, and adds what is wrong with it: the policy is of use only where nothing is. */
    Policy build(Language language, Places places, List<Diagnostic> found) {
        if (!ID.matcher(id).matches()) {
            found.add(Diagnostic.error(
                    "policy-id",
                    places.of("id", -1, "", 1, 1),
                    "The id '%s' is not in kebab-case.".formatted(id),
                    "Write it like 'steward-named'."));
        }
        if (rules.isEmpty()) {
            found.add(Diagnostic.error(
                    "policy-empty", places.of("rules", -1, "", 1, 1), "The policy has no rule.", "Give it one."));
        }
        CelPolicy.Terms terms = terms();
        String settings = Wording.settings(rules, measures, limits);
        String whole = version + "+" + Wording.digest(terms, version, settings);
        checkMeasures(places, found);
        Measures wanted = new Measures(measures);
        Language own = wanted.isEmpty() ? language : new Language(wanted.types());
        wanted.compile(
                own,
                (problem, at) -> found.add(
                        diagnostic(places.of("measures", at, "where", problem.line(), problem.column()), problem)));
        return new CelPolicy(
                terms, new CelPolicy.Identity(whole, settings), compiled(own, wanted, places, found), wanted);
    }

    /** There is nothing to measure without data, and no two measures have one name. */
    private void checkMeasures(Places places, List<Diagnostic> found) {
        if (!measures.isEmpty() && !isWithData()) {
            found.add(Diagnostic.error(
                    "cel-no-report",
                    places.of("measures", 0, "name", 1, 1),
                    "Data is measured only where there is some.",
                    "Let with-data be the only point of the policy."));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            CelMeasure measure = measures.get(i);
            if (!names.add(measure.name())) {
                found.add(Diagnostic.error(
                        "duplicate-key",
                        places.of("measures", i, "name", 1, 1),
                        "Two measures are called '%s'.".formatted(measure.name()),
                        "Give one another name."));
            }
        }
    }

    private boolean isWithData() {
        return points.equals(Set.of(EnforcementPoint.WITH_DATA));
    }

    private CelPolicy.Terms terms() {
        return new CelPolicy.Terms(
                id, scope, Collections.unmodifiableSet(EnumSet.copyOf(points)), rollout, waivers, List.copyOf(limits));
    }

    private List<CompiledRule> compiled(Language language, Measures wanted, Places places, List<Diagnostic> found) {
        boolean withData = isWithData();
        List<CompiledRule> compiled = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int at = i;
            CelRule rule = rules.get(i);
            if (rule.each() == Each.OUTCOME && !withData) {
                found.add(Diagnostic.error(
                        "cel-no-report",
                        places.of("rules", i, "each", 1, 1),
                        "There are outcomes only where data was measured.",
                        "Let with-data be the only point of the policy."));
            }
            CompiledRule.compile(
                            language,
                            rule,
                            withData ? wanted.report() : null,
                            (part, problem) -> found.add(diagnostic(
                                    places.of("rules", at, part, problem.line(), problem.column()), problem)))
                    .ifPresent(compiled::add);
        }
        return compiled;
    }

    private static Diagnostic diagnostic(Diagnostic.Where where, Problem problem) {
        return Diagnostic.error(problem.code(), where, problem.problem(), problem.remedy());
    }

    private static Diagnostic.Where place(String key, int item, String part, int line, int column) {
        String path = item < 0 ? key : "%s[%d].%s".formatted(key, item, part);
        return new Diagnostic.Where("", line, column, path);
    }

    /**
     * Says where a part of an item of a list is, and a place within it from 1; where the item is below zero, it is the place of the
     * key itself.
     */
    @FunctionalInterface
    interface Places {
        Diagnostic.Where of(String key, int item, String part, int line, int column);
    }
}
