package io.meshsdk.schema.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows consumers the field under a mask, as {@link io.meshsdk.access.Mask} has them.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Masked {
    /** Returns the kind of the mask. */
    By value();

    /** Returns how many characters a partial mask shows at the start; of no meaning to the others. */
    int first() default 1;

    /** Returns how many characters a partial mask shows at the end; of no meaning to the others. */
    int last() default 0;

    /**
     * Returns what else the mask says, of no meaning to others: the domain of a hash or token, the unit in which times are
     * truncated, the step, the bounds, the name of a custom mask followed by pairs of a name and an argument, or pairs of a text
     * and its group followed by the word for all others.
     */
    String[] with() default {};

    /** The kinds of masks. */
    enum By {
        /** Every value becomes null; for any type. */
        NULLIFIED,
        /** Every text becomes {@code ***}. */
        REDACTED,
        /** The first character and the domain of an e-mail address stay. */
        EMAIL,
        /** Some first and last characters stay. */
        PARTIAL,
        /** The characters of each text become those of their class. */
        CHARACTERS,
        /** Every value becomes a keyed hash. */
        HASHED,
        /** Every value becomes a token. */
        TOKEN,
        /** Every time becomes the begin of the unit in which it lies. */
        TRUNCATED,
        /** Every number becomes the multiple of a step at or below it. */
        ROUNDED,
        /** Every number becomes the text of the bounds between which it lies. */
        BUCKETED,
        /** Every text becomes its group. */
        GENERALISED,
        /** The field is not seen. */
        DROPPED,
        /** What a provider of the host makes of the values. */
        CUSTOM
    }
}
