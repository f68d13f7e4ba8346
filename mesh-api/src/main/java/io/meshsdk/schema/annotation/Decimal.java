package io.meshsdk.schema.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code BigDecimal} the precision and the scale that its type lacks, wherever it stands:
 * {@code Optional<@Decimal(precision = 12, scale = 2) BigDecimal>}. Without it the type is {@code decimal(38,18)}.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Decimal {
    /** Returns how many digits there are in all, 1 to 38. */
    int precision();

    /** Returns how many of them are after the point, 0 to the precision. */
    int scale();
}
