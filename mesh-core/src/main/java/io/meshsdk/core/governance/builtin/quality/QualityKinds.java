package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
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
                PolicyKind.of("not-empty", "A publication has rows.", settings -> new NotEmpty())
                        .from("000")
                        .withData()
                        .severity(Severity.CRITICAL)
                        .finding("product-empty"),
                PolicyKind.of(
                                "completeness-level",
                                "The completeness that the contract promises is kept.",
                                settings -> new CompletenessLevel())
                        .from("000, 001")
                        .withData()
                        .severity(Severity.WARNING)
                        .finding("completeness-below-level", "completeness-unknown"));
    }
}
