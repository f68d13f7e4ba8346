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

    /** The kinds of masks. */
    enum By {
        /** Every value becomes null; for any type. */
        NULLIFIED,
        /** Every text becomes {@code ***}. */
        REDACTED,
        /** The first character and the domain of an e-mail address stay. */
        EMAIL,
        /** Some first and last characters stay. */
        PARTIAL
    }
}
