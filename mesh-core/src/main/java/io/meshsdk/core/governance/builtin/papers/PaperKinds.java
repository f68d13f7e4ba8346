package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
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
        return List.of(
                PolicyKind.of(
                                "ownership",
                                "Somebody answers for the product who can be found.",
                                settings -> new Ownership())
                        .from("000, 001")
                        .finding("owner-unknown"),
                PolicyKind.of(
                                "description",
                                "The product and its fields are described, in words that say more than the name.",
                                settings -> new Descriptions())
                        .from("003")
                        .severity(Severity.WARNING)
                        .finding("product-undescribed", "field-undescribed"));
    }
}
