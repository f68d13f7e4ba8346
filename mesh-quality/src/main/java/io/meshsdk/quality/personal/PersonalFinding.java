package io.meshsdk.quality.personal;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * What points at personal data in a column, without a value of it. No proof either way: whoever owns the data says what it is.
 *
 * @param path where: the column, and in nested ones the way to what is in it, for example {@code customer.email},
 *     {@code phones.element}, {@code labels.key}
 * @param field the nearest field on the way there, which is the one to be marked: {@code phones} for {@code phones.element}
 * @param category what it looks like most
 * @param confidence how sure that is, in [0,1]
 * @param evidence what it was told by
 * @param marked whether the field, or one around it, is marked as personal data
 * @since 0.1.0
 */
@CheckReturnValue
public record PersonalFinding(
        String path, String field, PersonalCategory category, double confidence, Evidence evidence, boolean marked) {
    /** The confidence from which a column is taken for personal data unless somebody says otherwise. */
    public static final double USUAL_CONFIDENCE = 0.5;

    /** Checks the confidence. */
    public PersonalFinding {
        requireShare("confidence", confidence);
    }

    /** Returns the finding in one line, for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s, confidence %.2f%s, %s",
                path,
                category.code(),
                confidence,
                marked ? " (marked)" : "",
                evidence);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Invalid %s %s: expected 0 to 1".formatted(what, share));
        }
    }

    /**
     * What a finding was told by.
     *
     * @param byName whether the name of the field says so
     * @param share the share of the sampled values that look so, in [0,1]; zero where none was sampled
     * @param sampled how many values were sampled, nulls aside; 999,999 stands for more
     */
    public record Evidence(boolean byName, double share, long sampled) {
        /** Checks share and number. */
        public Evidence {
            requireShare("share", share);
            if (sampled < 0) {
                throw new IllegalArgumentException("Invalid sample of %d: expected zero or more".formatted(sampled));
            }
        }

        /** Returns the evidence in some words, for people. */
        @Override
        public String toString() {
            String values = String.format(Locale.ROOT, "%.1f%% of %d sampled values look so", 100 * share, sampled);
            if (byName) {
                return sampled == 0 ? "by its name" : "by its name, and " + values;
            }
            return values;
        }
    }
}
