package io.meshsdk.core.governance.builtin;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of policy, built in or a provider's: what it asks, what may be set of it, what it finds. A policy of it is made with
 * {@link #create}. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyKind {
    private static final Set<EnforcementPoint> STATIC =
            points(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH, EnforcementPoint.CONTINUOUS);

    private final About about;
    private final Severity severity;
    private final Set<EnforcementPoint> points;
    private final List<Setting> own;
    private final Making making;

    private PolicyKind(About about, Severity severity, Set<EnforcementPoint> points, List<Setting> own, Making making) {
        this.about = about;
        this.severity = severity;
        this.points = points;
        this.own = List.copyOf(own);
        this.making = making;
    }

    /**
     * Returns a kind without settings of its own, of severity ERROR, that is asked without data.
     *
     * @param name the name, in kebab-case
     * @param asks what it asks, in a sentence
     * @param rule makes the rule of settings that were read
     */
    public static PolicyKind of(String name, String asks, Function<PolicySettings, Rule> rule) {
        return new PolicyKind(
                new About(name, asks, "", List.of()),
                Severity.ERROR,
                STATIC,
                List.of(),
                (kind, id, settings) -> new KindPolicy(kind, id, settings, rule.apply(settings)));
    }

    /**
     * Returns a kind whose policies a provider makes.
     *
     * @throws IllegalStateException if the provider cannot be asked for the kind, or its name is not in kebab-case
     */
    public static PolicyKind of(PolicyKindProvider provider) {
        ProvidedKind kind = ProvidedKind.of(provider);
        return new PolicyKind(
                new About(kind.name(), kind.asks(), "", List.of()),
                kind.severity(),
                kind.points(),
                kind.settings(),
                (self, id, settings) -> kind.policy(id, settings));
    }

    /** Returns a copy that says which seeds ask for it, by their numbers. */
    public PolicyKind from(String seeds) {
        return new PolicyKind(new About(about.name, about.asks, seeds, about.codes), severity, points, own, making);
    }

    /** Returns a copy with the codes of the violations it finds. */
    public PolicyKind finding(String... codes) {
        About said = new About(about.name, about.asks, about.seeds, List.of(codes));
        return new PolicyKind(said, severity, points, own, making);
    }

    /** Returns a copy whose violations are of another severity unless set otherwise. */
    public PolicyKind severity(Severity usual) {
        return new PolicyKind(about, usual, points, own, making);
    }

    /** Returns a copy that is asked with data only. */
    public PolicyKind withData() {
        return new PolicyKind(about, severity, points(EnforcementPoint.WITH_DATA), own, making);
    }

    /** Returns a copy that knows one more setting. */
    public PolicyKind knowing(Setting setting) {
        List<Setting> more = new ArrayList<>(own);
        more.add(setting);
        return new PolicyKind(about, severity, points, more, making);
    }

    /** Returns the name, in kebab-case. */
    public String name() {
        return about.name;
    }

    /** Returns what it asks, in a sentence. */
    public String asks() {
        return about.asks;
    }

    /** Returns which source documents ask for it, by their numbers. */
    public String seeds() {
        return about.seeds;
    }

    /** Returns the codes of the violations it finds. */
    public List<String> codes() {
        return about.codes;
    }

    /** Returns the severity of its violations, unless set otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Returns when it is asked, unless set otherwise. */
    public Set<EnforcementPoint> points() {
        return points;
    }

    /** Returns the settings it knows beside those that all kinds know. */
    public List<Setting> ownSettings() {
        return own;
    }

    /** Returns all settings it knows: its own, then those that all kinds know. */
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(own);
        all.addAll(CommonSettings.of(severity, points));
        return List.copyOf(all);
    }

    /** Returns the policy of this kind under the kind's name, with nothing set. */
    public Policy create() {
        return create(name(), PolicySettings.none());
    }

    /**
     * Returns a policy of this kind.
     *
     * @param id the id of the policy, in kebab-case; the kind's name is as good as any where there is one of it
     * @param settings what is set of it
     * @throws IllegalArgumentException if a setting is unknown, or a value is of another type than the setting; names policy,
     *     setting, and what is expected
     */
    public Policy create(String id, PolicySettings settings) {
        PolicySettings read = settings.readAs(id, settings());
        return making.policy(this, id, read);
    }

    /** Returns whether a setting may have a value, whatever the other settings are. */
    public boolean accepts(String setting, Value value) {
        return settings().stream()
                .anyMatch(known ->
                        known.name().equals(setting) && known.read(value).isPresent());
    }

    @Override
    public String toString() {
        return name();
    }

    private static Set<EnforcementPoint> points(EnforcementPoint first, EnforcementPoint... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** Makes policies of a kind. */
    @FunctionalInterface
    private interface Making {
        Policy policy(PolicyKind kind, String id, PolicySettings read);
    }

    private record About(String name, String asks, String seeds, List<String> codes) {}
}
