package io.meshsdk.spi.access;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Row;
import java.util.Set;

/**
 * A condition on rows that was compiled, once for all principals. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface RowFilter {
    /** Returns the names of the fields that the condition reads; rows have these and maybe others. */
    Set<String> columns();

    /**
     * Returns whether a principal sees a row of raw values. Nobody in particular, the principal of kind {@code ANONYMOUS}, has neither
     * name nor domain: what compares them is unknown. Where it is unknown, or this throws, the row is not shown; what is
     * thrown is told without its message, and ends the read.
     */
    boolean shows(Row row, Principal principal);
}
