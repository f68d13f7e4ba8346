package io.meshsdk.spi.access;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Column;
import io.meshsdk.schema.DataType;
import java.util.Map;

/**
 * A mask of the host's own, which {@link io.meshsdk.access.Mask#custom} names. Given to {@code Mesh.builder()} by the host, never
 * looked up. Thread-safe; its arguments are those of the contract.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface MaskProvider {
    /** Returns the name by which contracts know it. Unique per mesh. */
    String name();

    /** Returns whether values of a type can be masked; where they cannot, consumers see null. */
    boolean fits(DataType type);

    /**
     * Returns what consumers see in the place of a column: a column of the same type and size, without any buffer of the raw one.
     * Rows that are null stay null, whatever is returned of them. Where this throws, nothing is shown.
     *
     * @param raw the raw values, without a dictionary; keeps nothing of it, its buffers are written again
     * @param type their type
     * @param arguments what the contract says beside the name
     */
    Column mask(Column raw, DataType type, Map<String, String> arguments);
}
