package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What becomes of the violations that a policy finds, from lenient to strict; the order is the order of the constants.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum PolicyMode {
    /** They are told, so that it is known who would be held to the policy. */
    OBSERVE,
    /** They are told as warnings. */
    WARN,
    /** They are what they are: those of severity ERROR and above block. */
    ENFORCE
}
