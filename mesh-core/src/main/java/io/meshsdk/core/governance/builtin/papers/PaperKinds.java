package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.SettingType;
import io.meshsdk.core.governance.builtin.Strictness;
import io.meshsdk.quality.Severity;
import java.util.List;

/**
 * The kinds of policies about what is said of a product.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PaperKinds {
    private PaperKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(ownership(), ownershipRoles(), description(), lineage(), observability());
    }

    private static PolicyKind ownership() {
        return PolicyKind.of(
                        "ownership", "Somebody answers for the product who can be found.", settings -> new Ownership())
                .from("000, 001")
                .finding("owner-unknown");
    }

    private static PolicyKind ownershipRoles() {
        return PolicyKind.of("ownership-roles", "The roles that answer for a product are filled.", OwnershipRoles::new)
                .from("001")
                .finding("role-unfilled")
                .knowing(Setting.of("roles", SettingType.TEXTS, Strictness.MORE, "The roles.")
                        .usually(List.of("product-owner", "technical-lead", "data-steward"))
                        .among(OwnershipRoles.known()));
    }

    private static PolicyKind description() {
        return PolicyKind.of(
                        "description",
                        "The product and its fields are described, in words that say more than the name.",
                        Descriptions::new)
                .from("003")
                .severity(Severity.WARNING)
                .finding("product-undescribed", "field-undescribed")
                .knowing(Setting.of("fields", SettingType.FLAG, Strictness.YES, "Whether fields are, too.")
                        .usually("true"));
    }

    private static PolicyKind lineage() {
        return PolicyKind.of("lineage", "A product says what it is made of.", LineageDocumented::new)
                .from("000, 001, 002")
                .severity(Severity.WARNING)
                .finding("lineage-undocumented", "transformation-undescribed")
                .knowing(Setting.of("transformation", SettingType.FLAG, Strictness.YES, "Whether it says how, too.")
                        .usually("false"));
    }

    private static PolicyKind observability() {
        return PolicyKind.of("observability", "What has to be watched is watched, and somebody is told.", Watched::new)
                .from("003")
                .severity(Severity.WARNING)
                .finding("metric-unwatched", "alert-missing")
                .knowing(Setting.of("metrics", SettingType.TEXTS, Strictness.MORE, "The metrics.")
                        .usually(List.of("row_count", "null_rate", "distinct_count", "value_distribution")))
                .knowing(Setting.of("alerts", SettingType.TEXTS, Strictness.MORE, "What somebody is told of.")
                        .usually(List.of(
                                "freshness_violation", "quality_check_failure", "schema_drift", "volume_anomaly")));
    }
}
