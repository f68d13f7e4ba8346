package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields that a publication fills itself, the same in each of its rows. A contract may declare them under these names
 * and of these types only.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductFields {
    private static final List<Field> ADDED = List.of(
            Field.string("_product_name").describedAs("The data product these rows belong to."),
            Field.string("_product_version").describedAs("The version of the data product the rows were published as."),
            Field.string("_domain").describedAs("The domain that owns the data product."),
            Field.timestamp("_publish_timestamp").describedAs("When the rows were published."));
    private static final Field COMPUTED_AT = Field.timestamp("_computed_at");

    private ProductFields() {}

    /** Returns the fields that every table has, behind those of its contract. */
    public static List<Field> added() {
        return ADDED;
    }

    /** Returns whether a field of a contract is filled by the publication. */
    public static boolean isFilled(Field field) {
        return find(field.name()).filter(mine -> isSame(mine, field)).isPresent();
    }

    /** Returns the field that a field of a contract clashes with: it has the name, letter case ignored, and is not the same. */
    public static Optional<Field> findClash(Field field) {
        return find(field.name()).filter(mine -> !isSame(mine, field));
    }

    private static Optional<Field> find(String name) {
        return Stream.concat(ADDED.stream(), Stream.of(COMPUTED_AT))
                .filter(mine -> mine.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isSame(Field mine, Field other) {
        return mine.name().equals(other.name()) && mine.type().equals(other.type());
    }
}
