package io.meshsdk.core.governance.builtin;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.policy.CommonTerms;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings that every kind of policy knows beside its own.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CommonSettings {

    private CommonSettings() {}

    /** Returns them, for a kind of this severity, asked at these points unless set otherwise. */
    static List<Setting> of(Severity severity, Set<EnforcementPoint> points) {
        return List.of(
                Setting.of("severity", SettingType.SEVERITY, Strictness.HIGHER, "How bad a violation is.")
                        .usually(word(severity)),
                Setting.of("mode", SettingType.MODE, Strictness.HIGHER, "What becomes of violations.")
                        .usually("enforce"),
                Setting.of("effectiveFrom", SettingType.INSTANT, Strictness.SAME, "When it comes into force."),
                Setting.of(
                        "grandfatheredUntil",
                        SettingType.INSTANT,
                        Strictness.SAME,
                        "Until when it only warns of what was published before it came into force."),
                Setting.of("scope", SettingType.TEXT, Strictness.SAME, "The domain it judges, or `global`.")
                        .usually("global"),
                Setting.of("points", SettingType.TEXTS, Strictness.MORE, "When it is asked.")
                        .usually(points.stream()
                                .sorted()
                                .map(CommonSettings::word)
                                .toList())
                        .among(Arrays.stream(EnforcementPoint.values())
                                .map(CommonSettings::word)
                                .toArray(String[]::new)),
                Setting.of("version", SettingType.TEXT, Strictness.SAME, "The version of the policy.")
                        .usually("1.0"),
                Setting.of("waivable", SettingType.FLAG, Strictness.NO, "Whether it may be waived.")
                        .usually("true"),
                Setting.of("waiverLongest", SettingType.DURATION, Strictness.LOWER, "How long a waiver lasts at most.")
                        .usually("90 days"),
                Setting.of("waiverRenewals", SettingType.COUNT, Strictness.LOWER, "How often a waiver may be renewed.")
                        .usually("1"),
                Setting.of(
                                "waiversPerDomain",
                                SettingType.COUNT,
                                Strictness.LOWER,
                                "How many waivers a domain may hold at a time.")
                        .usually("10"));
    }

    /** Returns all of them. */
    static CommonTerms terms(PolicySettings settings) {
        return new CommonTerms(
                settings.text("version"),
                scope(settings),
                points(settings),
                severity(settings),
                rollout(settings),
                waivers(settings));
    }

    static Severity severity(PolicySettings settings) {
        return settings.load("severity", Severity.class);
    }

    static PolicyScope scope(PolicySettings settings) {
        String scope = settings.text("scope");
        return scope.equals("global") ? PolicyScope.global() : PolicyScope.domain(scope);
    }

    static Set<EnforcementPoint> points(PolicySettings settings) {
        return settings.texts("points").stream()
                .map(word ->
                        EnforcementPoint.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    static Rollout rollout(PolicySettings settings) {
        Rollout rollout = Rollout.of(settings.load("mode", PolicyMode.class));
        if (settings.has("effectiveFrom")) {
            rollout = rollout.effectiveFrom(settings.instant("effectiveFrom"));
        }
        return settings.has("grandfatheredUntil")
                ? rollout.grandfatheredUntil(settings.instant("grandfatheredUntil"))
                : rollout;
    }

    static WaiverRules waivers(PolicySettings settings) {
        return settings.flag("waivable")
                ? new WaiverRules(
                        true,
                        settings.duration("waiverLongest"),
                        settings.count("waiverRenewals"),
                        settings.count("waiversPerDomain"))
                : WaiverRules.none();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
