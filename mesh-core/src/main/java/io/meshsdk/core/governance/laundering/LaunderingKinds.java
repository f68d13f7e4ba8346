package io.meshsdk.core.governance.laundering;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.quality.Severity;
import java.util.List;

/**
 * The kinds of policies about what is made of protected fields.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class LaunderingKinds {
    private LaunderingKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(
                PolicyKind.of(
                                "laundering",
                                "Fields are protected as those they are made of, and read by nobody else.",
                                settings -> new Laundering())
                        .from("000, 001")
                        .finding(
                                Laundering.CLASSIFICATION,
                                Laundering.PERSONAL,
                                Laundering.MASK,
                                Laundering.ROWS,
                                Laundering.CONSUMERS,
                                Laundering.APPROVAL,
                                Laundering.UNKNOWN,
                                Laundering.UNREAD),
                PolicyKind.of(
                                "column-lineage",
                                "Products that read sensitive fields say which of their fields are made of them.",
                                settings -> new ColumnLineage())
                        .from("000, 001")
                        .severity(Severity.WARNING)
                        .finding(ColumnLineage.MISSING));
    }
}
