package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import java.util.List;

/**
 * The kinds of policies about personal data and its protection.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProtectionKinds {
    private ProtectionKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(PolicyKind.of(
                        "pii-protected",
                        "Fields of personal data are confidential at least, and masked.",
                        settings -> new PersonalFields())
                .from("000")
                .finding("pii-not-confidential", "pii-unmasked"));
    }
}
