package io.meshsdk.core.governance.builtin.change;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
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
        return List.of(
                PolicyKind.of(
                                "compatibility",
                                "The version says how much of the last published contract is kept.",
                                settings -> new VersionBump())
                        .from("000, 003")
                        .finding("table-of-another-port"),
                PolicyKind.of("versioning", "A contract ends as it said it would.", settings -> new AnnouncedEnd())
                        .from("001, 003")
                        .finding("notice-too-short", "notice-missing", "migration-guide-missing"));
    }
}
