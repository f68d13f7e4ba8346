package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.access.Classification;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;

/**
 * What lies in one column of a file.
 *
 * @param name how messages name it: names from the field on, with dots between them
 * @param type the type of its values, which hold no others
 * @param sensitive whether its values leave no trace outside of the data pages
 */
public record Leaf(String name, DataType type, boolean sensitive) {
    /** Returns what lies in the column of a field that is not nested. */
    public static Leaf of(Field field) {
        return new Leaf(field.name(), field.type(), field.isSensitive());
    }

    /** Returns whether a field is sensitive by itself, not only for what is in it. */
    public static boolean isSecret(Field field) {
        return field.type().isNested()
                ? field.pii().isPresent()
                        || field.mask().isPresent()
                        || field.classification()
                                .filter(found -> found.isAtLeast(Classification.CONFIDENTIAL))
                                .isPresent()
                : field.isSensitive();
    }
}
