package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Column;
import java.util.List;

/** What the values of a row have to be together. Immutable. */
@FunctionalInterface
public interface RowRule {
    /**
     * Marks each row of some columns without dictionaries: whether its values break the rule. Rows with a null may be marked
     * either way.
     */
    void mark(List<Column> plain, boolean[] broken);
}
