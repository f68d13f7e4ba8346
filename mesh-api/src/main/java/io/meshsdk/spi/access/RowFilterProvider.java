package io.meshsdk.spi.access;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Schema;

/**
 * A language in which {@link io.meshsdk.access.RowRule}s are written, for example CEL. Given to {@code Mesh.builder()} by the host,
 * never looked up. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface RowFilterProvider {
    /** Returns the language, for example {@code cel}. Unique per mesh. */
    String language();

    /**
     * Compiles a condition on rows of some fields.
     *
     * @throws IllegalArgumentException if the condition is none of the language, or does not fit the fields; the message is shown
     *     to whoever wrote the contract
     */
    RowFilter compile(String condition, Schema fields);
}
