package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Column;

/** What every value of a column has to be. Immutable. */
@FunctionalInterface
public interface ValueRule {
    /**
     * Marks each row of a column without dictionary: whether its value breaks the rule. Rows that are null may be marked
     * either way.
     */
    void mark(Column plain, boolean[] broken);

    /** Returns whether two values that keep the rule have none between them that breaks it. */
    default boolean isConvex() {
        return false;
    }

    /** Returns the rule that what breaks this one keeps, and the other way round. */
    default ValueRule negated() {
        return (plain, broken) -> {
            mark(plain, broken);
            for (int i = 0; i < plain.size(); i++) {
                broken[i] = !broken[i];
            }
        };
    }
}
