package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check and what its answer is worth: severity, dimension, weight, scope. Immutable and thread-safe; each refinement
 * returns a copy. Made by {@link Expectations}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Expectation {
    private final Check check;
    private final String name;
    private final Worth worth;

    private Expectation(Check check, String name, Worth worth) {
        this.check = check;
        this.name = name;
        this.worth = worth;
    }

    /** Returns an expectation of severity ERROR and weight 1, in the dimension and scope that are usual for its check. */
    public static Expectation of(Check check) {
        return new Expectation(
                check, Usual.name(check), new Worth(Severity.ERROR, Usual.dimension(check), 1, Usual.scope(check)));
    }

    /** Returns a copy of another name. */
    public Expectation named(String other) {
        return new Expectation(check, other, worth);
    }

    /** Returns a copy of another severity. */
    public Expectation severity(Severity other) {
        return new Expectation(check, name, new Worth(other, worth.dimension, worth.weight, worth.scope));
    }

    /** Returns a copy whose failure warns and does not block. */
    public Expectation warning() {
        return severity(Severity.WARNING);
    }

    /** Returns a copy in another dimension. */
    public Expectation dimension(Dimension other) {
        return new Expectation(check, name, new Worth(worth.severity, other, worth.weight, worth.scope));
    }

    /**
     * Returns a copy of another weight in the score.
     *
     * @throws IllegalArgumentException if the weight is not a positive number
     */
    public Expectation weight(double other) {
        return new Expectation(check, name, new Worth(worth.severity, worth.dimension, other, worth.scope));
    }

    /** Returns a copy over other rows. */
    public Expectation scope(Scope other) {
        return new Expectation(check, name, new Worth(worth.severity, worth.dimension, worth.weight, other));
    }

    /** Returns what is measured. */
    public Check check() {
        return check;
    }

    /** Returns the name, for example {@code not_null(customer_id)}; unique in a contract. */
    public String name() {
        return name;
    }

    /** Returns the columns that are read. */
    public List<String> columns() {
        return check.columns();
    }

    /** Returns how bad a failure is. */
    public Severity severity() {
        return worth.severity;
    }

    /** Returns the side of quality that is measured. */
    public Dimension dimension() {
        return worth.dimension;
    }

    /** Returns the weight in the score, positive. */
    public double weight() {
        return worth.weight;
    }

    /** Returns over which rows the check speaks. */
    public Scope scope() {
        return worth.scope;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expectation expectation
                && check.equals(expectation.check)
                && name.equals(expectation.name)
                && worth.equals(expectation.worth);
    }

    @Override
    public int hashCode() {
        return Objects.hash(check, name, worth);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    private record Worth(Severity severity, Dimension dimension, double weight, Scope scope) {
        Worth {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("Invalid weight %s: expected a positive number".formatted(weight));
            }
        }
    }
}
