package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.SettingType;
import io.meshsdk.core.governance.builtin.Strictness;
import io.meshsdk.quality.Severity;
import java.util.List;

/**
 * The kinds of policies about measured data and promised service levels.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class QualityKinds {
    private QualityKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(
                notEmpty(),
                completenessLevel(),
                columnCompleteness(),
                keysUnique(),
                checksDefined(),
                freshness(),
                serviceLevels(),
                qualityGates());
    }

    private static PolicyKind notEmpty() {
        return PolicyKind.of("not-empty", "A publication has rows.", settings -> new NotEmpty())
                .from("000")
                .withData()
                .severity(Severity.CRITICAL)
                .finding("product-empty");
    }

    private static PolicyKind completenessLevel() {
        return PolicyKind.of(
                        "completeness-level",
                        "The completeness that the contract promises is kept.",
                        settings -> new CompletenessLevel())
                .from("000, 001")
                .withData()
                .severity(Severity.WARNING)
                .finding("completeness-below-level", "completeness-unknown");
    }

    private static PolicyKind columnCompleteness() {
        return PolicyKind.of(
                        "completeness", "Each column holds a value in a share of the rows.", ColumnCompleteness::new)
                .from("000, 003")
                .withData()
                .severity(Severity.CRITICAL)
                .finding("column-incomplete", "column-completeness-unknown")
                .knowing(Setting.of("least", SettingType.RATIO, Strictness.HIGHER, "The share.")
                        .usually("0.99"))
                .knowing(Setting.of("except", SettingType.TEXTS, Strictness.FEWER, "Columns that may hold less.")
                        .usually(List.of()));
    }

    private static PolicyKind keysUnique() {
        return PolicyKind.of(
                        "keys-unique", "The primary key is unique in the whole table.", settings -> new KeysUnique())
                .from("000")
                .withData()
                .finding("keys-not-unique", "keys-unknown");
    }

    private static PolicyKind checksDefined() {
        return PolicyKind.of(
                        "quality-checks",
                        "A port is checked, and for what all ports are checked for.",
                        ChecksDefined::new)
                .from("002, 003")
                .severity(Severity.WARNING)
                .finding("quality-checks-missing", "quality-check-kind-missing")
                .knowing(Setting.of("required", SettingType.TEXTS, Strictness.MORE, "What it is checked for.")
                        .usually(List.of("completeness", "freshness"))
                        .among(ChecksDefined.known()));
    }

    private static PolicyKind freshness() {
        return PolicyKind.of("freshness", "A port promises to be published again in time.", FreshEnough::new)
                .from("000, 003")
                .finding("freshness-unpromised", "freshness-too-slow", "freshness-unreadable")
                .knowing(Setting.of(
                                "most",
                                SettingType.DURATION,
                                Strictness.LOWER,
                                "The longest time between publications.")
                        .usually("24 hours"));
    }

    private static PolicyKind serviceLevels() {
        return PolicyKind.of(
                        "service-levels",
                        "A port promises the service levels that all promise, and enough of them.",
                        LevelsPromised::new)
                .from("001, 002, 003")
                .finding("service-level-missing", "service-level-too-low", "service-level-unreadable")
                .knowing(Setting.of(
                                "required",
                                SettingType.TEXTS,
                                Strictness.MORE,
                                "The service levels, by the names of their properties.")
                        .usually(List.of("freshness", "completeness", "availability")))
                .knowing(Setting.of(
                        "completeness", SettingType.RATIO, Strictness.HIGHER, "The least completeness to promise."))
                .knowing(Setting.of("accuracy", SettingType.RATIO, Strictness.HIGHER, "The least accuracy to promise."))
                .knowing(Setting.of(
                        "availability", SettingType.RATIO, Strictness.HIGHER, "The least availability to promise."));
    }

    private static PolicyKind qualityGates() {
        return PolicyKind.of("quality-gates", "No critical check fails, and few warn.", QualityGates::new)
                .from("003")
                .withData()
                .severity(Severity.CRITICAL)
                .finding("quality-gate-critical", "quality-gate-warnings")
                .knowing(Setting.of(
                                "warnings",
                                SettingType.RATIO,
                                Strictness.LOWER,
                                "Which share of the evaluated checks may warn.")
                        .usually("5%"));
    }
}
