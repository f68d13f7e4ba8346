package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Field;
import java.util.Optional;

/**
 * Tells of a field whether it is likely to hold personal data, though nobody marked it. Stateless and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
@FunctionalInterface
public interface PiiHints {
    /**
     * Returns the category of personal data that a field is likely to hold, {@code email} for example.
     *
     * @param path the path of the field in its product
     * @param field the field, which is not marked
     */
    Optional<String> category(String path, Field field);
}
