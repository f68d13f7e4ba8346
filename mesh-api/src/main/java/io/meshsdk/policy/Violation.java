package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Severity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a product breaks a policy, or in which nobody can tell whether it does. Its code and element stay the
 * same from run to run. Immutable; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Violation {
    private final Kind kind;
    private final String code;
    private final String element;
    private final Severity severity;
    private final String message;
    private final Remedy remedy;

    private Violation(Kind kind, String code, String element, Severity severity, String message, Remedy remedy) {
        this.kind = kind;
        this.code = code;
        this.element = element;
        this.severity = severity;
        this.message = message;
        this.remedy = remedy;
    }

    /**
     * Returns a violation of severity ERROR that has yet to be explained.
     *
     * @param code what is broken, in kebab-case: {@code pii-unmasked}
     * @param element where, as a path in the product: {@code outputs[daily].schema.email}
     */
    public static Violation broken(String code, String element) {
        return new Violation(Kind.BROKEN, code, element, Severity.ERROR, "", Remedy.NONE);
    }

    /**
     * Returns that it cannot be told whether the product complies, of severity ERROR: it blocks as a violation does.
     *
     * @param code what could not be judged, in kebab-case
     * @param element where, as a path in the product
     */
    public static Violation notEvaluated(String code, String element) {
        return new Violation(Kind.NOT_EVALUATED, code, element, Severity.ERROR, "", Remedy.NONE);
    }

    /** Returns a copy that is found elsewhere in the product. */
    public Violation element(String other) {
        return new Violation(kind, code, other, severity, message, remedy);
    }

    /** Returns a copy of another severity. */
    public Violation severity(Severity other) {
        return new Violation(kind, code, element, other, message, remedy);
    }

    /** Returns a copy that says what is wrong and why it matters, without values of the data. */
    public Violation because(String text) {
        return new Violation(kind, code, element, severity, text, remedy);
    }

    /** Returns a copy that says what mends it. */
    public Violation remedy(String text) {
        return new Violation(kind, code, element, severity, message, new Remedy(text, remedy.edit));
    }

    /** Returns a copy that an edit mends, which is also what its remedy says. */
    public Violation edit(ProductEdit edit) {
        return new Violation(kind, code, element, severity, message, new Remedy(edit.describe(), edit));
    }

    /** Returns whether the policy is broken or could not be judged. */
    public Kind kind() {
        return kind;
    }

    /** Returns what is broken, in kebab-case. */
    public String code() {
        return code;
    }

    /**
     * Returns where, as a path in the product; of a port that is one of several of its name the mesh adds its major: {@code
     * outputs[daily/v1].schema.email}.
     */
    public String element() {
        return element;
    }

    /** Returns how bad it is. */
    public Severity severity() {
        return severity;
    }

    /** Returns what is wrong and why it matters. */
    public String message() {
        return message;
    }

    /** Returns what mends it, for people. */
    public String remedy() {
        return remedy.text;
    }

    /** Returns the edit that mends it, where a machine can make it. */
    public Optional<ProductEdit> edit() {
        return Optional.ofNullable(remedy.edit);
    }

    /** Returns the violation in one line, for people. */
    public String describe() {
        return "%s %s at %s%s: %s. %s"
                .formatted(severity, code, element, kind == Kind.BROKEN ? "" : " (not evaluated)", message, remedy.text)
                .strip();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation violation
                && kind == violation.kind
                && code.equals(violation.code)
                && element.equals(violation.element)
                && severity == violation.severity
                && message.equals(violation.message)
                && remedy.equals(violation.remedy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, code, element, severity, message, remedy);
    }

    @Override
    public String toString() {
        return describe();
    }

    private record Remedy(String text, @Nullable ProductEdit edit) {
        static final Remedy NONE = new Remedy("", null);
    }

    /** Whether a policy is broken or could not be judged. */
    public enum Kind {
        /** The product does not comply. */
        BROKEN,
        /** Nobody can tell. */
        NOT_EVALUATED
    }
}
