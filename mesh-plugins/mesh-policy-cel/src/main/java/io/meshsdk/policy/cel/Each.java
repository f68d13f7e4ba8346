package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * What a rule is asked about, once for each of them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Each {
    /** The product as a whole: {@code product}. */
    PRODUCT,
    /** Each input: {@code input}. */
    INPUT,
    /** Each output port that is judged: {@code port} and its {@code contract}. */
    PORT,
    /** Each schema object of each port: {@code schema}, {@code port}, {@code contract}. */
    SCHEMA,
    /** Each field of each schema object, nested ones included: {@code field}, {@code schema}, {@code port}, {@code contract}. */
    FIELD,
    /** Each expectation of each port, implied ones included: {@code check}, {@code port}, {@code contract}. */
    CHECK,
    /** Each service level of each port: {@code level}, {@code port}, {@code contract}. */
    LEVEL,
    /** Each outcome of the quality report, of rules that are asked with data: {@code outcome}. */
    OUTCOME;

    /** Returns the word for it in documents, for example {@code field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
