package io.meshsdk.core.governance.pii;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.SettingType;
import io.meshsdk.core.governance.builtin.Strictness;
import java.util.List;

/**
 * The kinds of policies about personal data that is found.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PiiKinds {
    private static final Setting CONFIDENCE = Setting.of(
                    "confidence",
                    SettingType.RATIO,
                    Strictness.LOWER,
                    "From which confidence on a field is taken for personal data.")
            .usually("0.5");
    private static final Setting HARMLESS = Setting.of(
                    "harmless", SettingType.TEXTS, Strictness.FEWER, "Fields that hold none, whatever they look like.")
            .usually(List.of());

    private PiiKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(detected());
    }

    private static PolicyKind detected() {
        return PolicyKind.of(
                        "pii-detected",
                        "Fields whose names and values look like personal data are marked.",
                        settings -> new DetectedInRows(search(settings)))
                .from("001, 003")
                .withData()
                .knowing(CONFIDENCE)
                .knowing(HARMLESS)
                .finding(UnmarkedFields.CODE, DetectedInRows.UNKNOWN);
    }

    private static UnmarkedFields search(PolicySettings settings) {
        return new UnmarkedFields(settings.ratio(CONFIDENCE.name()), settings.texts(HARMLESS.name()));
    }
}
