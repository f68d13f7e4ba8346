package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.filter.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final Writing writing;

    private Expectation(Check check, String name, Worth worth, Writing writing) {
        this.check = check;
        this.name = name;
        this.worth = worth;
        this.writing = writing;
    }

    /** Returns an expectation of severity ERROR and weight 1, in the dimension and scope that are usual for its check. */
    public static Expectation of(Check check) {
        return new Expectation(
                check,
                Usual.name(check),
                new Worth(Severity.ERROR, Usual.dimension(check), 1, Usual.scope(check)),
                Writing.NOTHING);
    }

    /** Returns a copy of another name. */
    public Expectation named(String other) {
        return new Expectation(check, other, worth, writing);
    }

    /** Returns a copy of another severity. */
    public Expectation severity(Severity other) {
        return with(new Worth(other, worth.dimension, worth.weight, worth.scope));
    }

    /** Returns a copy whose failure warns and does not block. */
    public Expectation warning() {
        return severity(Severity.WARNING);
    }

    /** Returns a copy in another dimension. */
    public Expectation dimension(Dimension other) {
        return with(new Worth(worth.severity, other, worth.weight, worth.scope));
    }

    /**
     * Returns a copy of another weight in the score.
     *
     * @throws IllegalArgumentException if the weight is not a positive number
     */
    public Expectation weight(double other) {
        return with(new Worth(worth.severity, worth.dimension, other, worth.scope));
    }

    /** Returns a copy over other rows. */
    public Expectation scope(Scope other) {
        return with(new Worth(worth.severity, worth.dimension, worth.weight, other));
    }

    /**
     * Returns a copy of which so many values, keys or rows may break the check; of a row count, the rows there may be.
     *
     * @throws IllegalArgumentException if the check has a threshold of its own, as completeness and freshness have, or takes
     *     no exception, as the schema check
     */
    public Expectation allowing(Condition condition) {
        requireCondition();
        return with(writing.allowing(condition));
    }

    /**
     * Returns a copy that warns, whatever its severity, where this milder condition is not met and what {@link #allowing} says
     * is: two rungs of one ladder. The outcome is a failure of severity WARNING, which blocks nothing.
     *
     * @throws IllegalArgumentException if the check takes no condition
     */
    public Expectation warningUnless(Condition condition) {
        requireCondition();
        return with(writing.warning(condition));
    }

    /**
     * Returns a copy that speaks of some rows only. The others leave every count, and the sample.
     *
     * @throws IllegalArgumentException if the check is of no rows, as those of columns, or a written one
     */
    public Expectation where(Filter filter) {
        if (!check.takesFilter()) {
            throw new IllegalArgumentException(
                    "Invalid filter on '%s': its check asks nothing of single rows".formatted(name));
        }
        return with(writing.where(filter));
    }

    /**
     * Returns a copy that speaks of some rows only.
     *
     * @param filter for example {@code status = 'paid'}, see {@link Filter#parse}
     * @throws IllegalArgumentException if the text writes no filter, or the check takes none
     */
    public Expectation where(String filter) {
        return where(Filter.parse(filter));
    }

    /** Returns a copy that speaks of one schema object of a contract that has several. */
    public Expectation on(String object) {
        return with(writing.on(object));
    }

    /** Returns a copy with what else the contract says of it. */
    public Expectation about(RuleDetails details) {
        return with(writing.about(details));
    }

    /** Returns a copy that follows from something else the contract says, and is not written itself. */
    public Expectation implied() {
        return with(writing.implied(true));
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

    /** Returns how many may break the check, where some may; of a metric, what it may be. */
    public Optional<Condition> condition() {
        return Optional.ofNullable(writing.condition);
    }

    /** Returns what has to be met so that the check does not warn, where that is less than what makes it fail. */
    public Optional<Condition> warningCondition() {
        return Optional.ofNullable(writing.warning);
    }

    /** Returns which rows the check speaks of, where it does not speak of all. */
    public Optional<Filter> filter() {
        return Optional.ofNullable(writing.filter);
    }

    /** Returns whether another expectation asks the same of the same rows, whatever its answer is worth. */
    public boolean asksLike(Expectation other) {
        return check.equals(other.check)
                && worth.scope == other.worth.scope
                && Objects.equals(writing.condition, other.writing.condition)
                && Objects.equals(writing.warning, other.writing.warning)
                && Objects.equals(writing.filter, other.writing.filter);
    }

    /** Returns the schema object it speaks of, where one is named. */
    public Optional<String> object() {
        return Optional.ofNullable(writing.object);
    }

    /** Returns what else the contract says of it. */
    public RuleDetails details() {
        return writing.details;
    }

    /** Returns whether it follows from something else the contract says, and is not written itself. */
    public boolean isImplied() {
        return writing.isImplied;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expectation expectation
                && check.equals(expectation.check)
                && name.equals(expectation.name)
                && worth.equals(expectation.worth)
                && writing.equals(expectation.writing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(check, name, worth, writing);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    private Expectation with(Worth changed) {
        return new Expectation(check, name, changed, writing);
    }

    private Expectation with(Writing changed) {
        return new Expectation(check, name, worth, changed);
    }

    private void requireCondition() {
        if (!check.takesCondition()) {
            throw new IllegalArgumentException(
                    "Invalid condition on '%s': its check takes none, change its threshold instead".formatted(name));
        }
    }

    private record Writing(
            @Nullable Condition condition,
            @Nullable Condition warning,
            @Nullable Filter filter,
            @Nullable String object,
            RuleDetails details,
            boolean isImplied) {
        static final Writing NOTHING = new Writing(null, null, null, null, RuleDetails.NONE, false);

        Writing allowing(Condition other) {
            return new Writing(other, warning, filter, object, details, isImplied);
        }

        Writing warning(Condition other) {
            return new Writing(condition, other, filter, object, details, isImplied);
        }

        Writing where(Filter other) {
            return new Writing(condition, warning, other, object, details, isImplied);
        }

        Writing on(String other) {
            return new Writing(condition, warning, filter, other, details, isImplied);
        }

        Writing about(RuleDetails other) {
            return new Writing(condition, warning, filter, object, other, isImplied);
        }

        Writing implied(boolean other) {
            return new Writing(condition, warning, filter, object, details, other);
        }
    }

    private record Worth(Severity severity, Dimension dimension, double weight, Scope scope) {
        Worth {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("Invalid weight %s: expected a positive number".formatted(weight));
            }
        }
    }
}
