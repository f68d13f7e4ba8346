package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Severity;

/**
 * One way in which a product breaks a policy. Its code, and the element, stay the same from run to run.
 *
 * @param code what is broken, in kebab-case: {@code pii-unmasked}
 * @param element where, as a path in the product: {@code outputs[daily].schema.email}
 * @param severity how bad it is
 * @param message what is wrong and why it matters, without values of the data
 * @param remedy the edit that mends it
 * @since 0.1.0
 */
@CheckReturnValue
public record Violation(String code, String element, Severity severity, String message, String remedy) {
    /** Returns the violation in one line, for people. */
    public String describe() {
        return "%s %s at %s: %s. %s".formatted(severity, code, element, message, remedy);
    }
}
