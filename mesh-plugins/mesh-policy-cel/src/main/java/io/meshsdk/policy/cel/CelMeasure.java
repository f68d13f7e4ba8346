package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Expectations;
import java.util.regex.Pattern;

/**
 * What a CEL policy wants measured in the data of each port that is published, beside the checks of its contract, and whether the
 * contract asks it or not. Rules see it as {@code report.measures} and its name. Immutable.
 *
 * @param name what rules call it, a name that begins with a small letter
 * @param check the check in its short form, for example {@code unique}, {@code format:email} or {@code >= 0}
 * @param field the field of which it is measured, not one within another; empty where {@code where} says which. Of a port without
 *     that field nothing is measured
 * @param where a truth value in CEL over {@code field}, {@code schema}, {@code port}, {@code contract} and {@code product}: it is
 *     measured of each field, not one within another, for which that is true; empty where {@code field} names one
 * @since 0.1.0
 */
@CheckReturnValue
public record CelMeasure(String name, String check, String field, String where) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,62}");

    /** Checks the name, that the check has the form of one, and that it is measured of a field or of some. */
    public CelMeasure {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Invalid name '%s' of a measure: expected small letters first, for example 'emails'"
                            .formatted(name));
        }
        if (field.isBlank() == where.isBlank()) {
            throw new IllegalArgumentException(
                    "Invalid measure '%s': it needs a field or a condition on fields, and not both".formatted(name));
        }
        var unused = Expectations.parse("field", check);
    }

    /**
     * Returns a measure of one field.
     *
     * @throws IllegalArgumentException if the name is none, or the text is no check
     */
    public static CelMeasure of(String name, String check, String field) {
        return new CelMeasure(name, check, field, "");
    }

    /**
     * Returns a measure of each field for which an expression is true.
     *
     * @throws IllegalArgumentException if the name is none, or the text is no check
     */
    public static CelMeasure each(String name, String check, String where) {
        return new CelMeasure(name, check, "", where);
    }
}
