package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Severity;
import java.util.regex.Pattern;

/**
 * One rule of a CEL policy: what has to be true, of what, and what is said where it is not. Immutable; each refinement returns
 * a copy. Expressions are compiled when the policy is built.
 *
 * @param code what is broken, in kebab-case; the code of the violations
 * @param each what the rule is asked about
 * @param when a truth value in CEL: where it is false the rule says nothing; empty if it always speaks
 * @param require a truth value in CEL: where it is false, the product breaks the rule
 * @param severity how bad that is
 * @param texts what is said then
 * @since 0.1.0
 */
@CheckReturnValue
public record CelRule(String code, Each each, String when, String require, Severity severity, Texts texts) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks that the code is in kebab-case. */
    public CelRule {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Invalid code '%s' of a rule: expected kebab-case, for example 'steward-missing'".formatted(code));
        }
    }

    /**
     * Returns a rule about the product as a whole, of severity ERROR.
     *
     * @throws IllegalArgumentException if the code is not in kebab-case
     */
    public static CelRule of(String code, String require) {
        return new CelRule(code, Each.PRODUCT, "", require, Severity.ERROR, Texts.NONE);
    }

    /** Returns a copy that is asked about each of these. */
    public CelRule each(Each of) {
        return new CelRule(code, of, when, require, severity, texts);
    }

    /** Returns a copy that speaks only where an expression is true. */
    public CelRule when(String expression) {
        return new CelRule(code, each, expression, require, severity, texts);
    }

    /** Returns a copy of another severity. */
    public CelRule severity(Severity other) {
        return new CelRule(code, each, when, require, other, texts);
    }

    /** Returns a copy that says why it matters: text, with expressions as <code>${field.name}</code>. */
    public CelRule because(String message) {
        return with(new Texts(message, texts.remedy, texts.element));
    }

    /** Returns a copy that says what mends it: text, with expressions as <code>${field.name}</code>. */
    public CelRule remedy(String text) {
        return with(new Texts(texts.message, text, texts.element));
    }

    /**
     * Returns a copy that says where: text, with expressions as <code>${port.name}</code>. Unless said otherwise it is the path
     * of what the rule is asked about, {@code outputs[daily].schema.email}.
     */
    public CelRule element(String path) {
        return with(new Texts(texts.message, texts.remedy, path));
    }

    private CelRule with(Texts changed) {
        return new CelRule(code, each, when, require, severity, changed);
    }

    /**
     * What is said of a violation; each is text with expressions in it, as <code>${field.name}</code>, and {@code $$} for a
     * dollar sign before a brace.
     *
     * @param message what is wrong and why; empty for a sentence made of the rule
     * @param remedy what mends it; empty for a sentence made of the rule
     * @param element where; empty for the path of what the rule is asked about
     */
    public record Texts(String message, String remedy, String element) {
        /** Nothing said. */
        public static final Texts NONE = new Texts("", "", "");
    }
}
