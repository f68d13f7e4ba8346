package io.meshsdk.core.governance.builtin.change;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.SettingType;
import io.meshsdk.core.governance.builtin.Strictness;
import java.util.List;

/**
 * The kinds of policies about change.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ChangeKinds {
    private ChangeKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(compatibility(), versioning(), approval());
    }

    private static PolicyKind compatibility() {
        return PolicyKind.of(
                        "compatibility",
                        "The version says how much of the last published contract is kept.",
                        settings -> new VersionBump())
                .from("000, 002, 003")
                .finding(VersionBump.codes());
    }

    private static PolicyKind versioning() {
        return PolicyKind.of(
                        "versioning", "A contract ends as it said it would, and breaks with notice.", AnnouncedEnd::new)
                .from("001, 003")
                .finding("notice-too-short", "notice-missing", "migration-guide-missing")
                .knowing(Setting.of(
                        "notice",
                        SettingType.PERIOD,
                        Strictness.HIGHER,
                        "The notice that holds where the contract promises less."))
                .knowing(Setting.of(
                                "migrationGuide",
                                SettingType.FLAG,
                                Strictness.YES,
                                "Whether what breaks has a migration guide, also where the contract does not ask for one.")
                        .usually("false"));
    }

    private static PolicyKind approval() {
        return PolicyKind.of(
                        "schema-approval", "Who owns a product approves changes of its schema.", SchemaApproval::new)
                .from("000, 001")
                .finding("approval-missing", "approval-of-another", "approval-unverified")
                .knowing(Setting.of("changes", SettingType.TEXT, Strictness.SAME, "Which changes are approved.")
                        .usually("any")
                        .among("any", "breaking"))
                .knowing(Setting.of(
                                "verified",
                                SettingType.FLAG,
                                Strictness.YES,
                                "Whether somebody vouches for who approves.")
                        .usually("false"));
    }
}
