package io.meshsdk.quality.engine;

import io.meshsdk.data.Column;

/** What every value of a column has to be. Immutable. */
interface ValueRule {
    /**
     * Marks each row of a column without dictionary: whether its value breaks the rule. Rows that are null may be marked
     * either way.
     */
    void mark(Column plain, boolean[] broken);
}
