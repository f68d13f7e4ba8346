package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import java.util.List;

/**
 * The kinds of policies about the shape of schemas.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FormKinds {
    private FormKinds() {}

    /** Returns the kinds. */
    public static List<PolicyKind> all() {
        return List.of(PolicyKind.of("naming", "Names are in snake_case, or in kebab-case.", settings -> new Naming())
                .from("000")
                .finding("name-not-snake-case", "field-not-snake-case"));
    }
}
