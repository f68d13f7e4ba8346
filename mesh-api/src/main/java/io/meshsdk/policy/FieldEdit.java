package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Field;

/**
 * A change of one field, in every port of the name that its path says, or in that of the key, {@code daily/v1}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface FieldEdit extends ProductEdit {
    /** Returns a copy of a field that is changed so. */
    Field change(Field field);

    @Override
    default DataProduct apply(DataProduct product) {
        return new EditedContracts(product, ElementPath.ofField(element())).field(this::change);
    }

    /**
     * The field is classified as high as a level, or stays where it is higher.
     *
     * @param element the path of the field
     * @param level the level
     */
    record Classify(String element, Classification level) implements FieldEdit {
        @Override
        public Field change(Field field) {
            boolean high = field.declaredClassification()
                    .filter(own -> own.isAtLeast(level))
                    .isPresent();
            return high ? field : field.classified(level);
        }

        @Override
        public String describe() {
            return ".classified(Classification.%s)".formatted(level);
        }
    }

    /**
     * Consumers see the field under a mask.
     *
     * @param element the path of the field
     * @param by the mask
     */
    record Mask(String element, io.meshsdk.access.Mask by) implements FieldEdit {
        @Override
        public Field change(Field field) {
            return field.masked(by);
        }

        @Override
        public String describe() {
            return ".masked(%s)".formatted(JavaWords.of(by));
        }
    }

    /**
     * The field is said to hold personal data.
     *
     * @param element the path of the field
     * @param category of which category
     */
    record MarkPersonal(String element, String category) implements FieldEdit {
        @Override
        public Field change(Field field) {
            return field.pii(category);
        }

        @Override
        public String describe() {
            return ".pii(%s)".formatted(JavaWords.quoted(category));
        }
    }

    /**
     * The field is described.
     *
     * @param element the path of the field
     * @param text the description
     */
    record Describe(String element, String text) implements FieldEdit {
        @Override
        public Field change(Field field) {
            return field.describedAs(text);
        }

        @Override
        public String describe() {
            return ".describedAs(%s)".formatted(JavaWords.quoted(text));
        }
    }

    /**
     * The field never holds null.
     *
     * @param element the path of the field
     */
    record Require(String element) implements FieldEdit {
        @Override
        public Field change(Field field) {
            return field.required();
        }

        @Override
        public String describe() {
            return ".required()";
        }
    }

    /**
     * The field is part of the primary key.
     *
     * @param element the path of the field
     */
    record Key(String element) implements FieldEdit {
        @Override
        public Field change(Field field) {
            return field.isPrimaryKey() ? field : field.primaryKey();
        }

        @Override
        public String describe() {
            return ".primaryKey()";
        }
    }
}
