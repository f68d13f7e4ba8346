package io.meshsdk.quality.personal;

import io.meshsdk.quality.personal.FieldNames.Hint;
import io.meshsdk.quality.personal.PersonalFinding.Evidence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What name and values of a column say together, also as one number that tells it all and no value.
 *
 * @param category what it looks like most
 * @param confidence how sure that is, in thousandths
 * @param evidence what it was told by, the share in thousandths
 */
record Verdict(PersonalCategory category, double confidence, Evidence evidence) {
    /** The most values that a verdict tells. */
    static final long MOST_SAMPLED = 999_999;

    private static final double LEAST_CONFIDENCE = 0.1;

    /** The square of the 97.5% quantile of the normal distribution. */
    private static final double WILSON = 3.841458820694124;

    private static final int LEAST_AGAINST = 5;
    private static final double LEAST_ALLOWING = 0.3;
    private static final double CONTRADICTED = 0.25;
    private static final long THOUSANDTHS = 1_001;
    private static final long SAMPLES = 1_000_000;

    /** Returns what points at personal data most; empty where nothing does. */
    static Optional<Verdict> of(Optional<Hint> hint, boolean otherNumbers, Sample sample) {
        Optional<Verdict> best = Optional.empty();
        for (PersonalCategory category : PersonalCategory.values()) {
            Verdict verdict = of(category, hint.filter(some -> some.category() == category), otherNumbers, sample);
            if (verdict.confidence >= LEAST_CONFIDENCE
                    && best.filter(other -> other.confidence >= verdict.confidence)
                            .isEmpty()) {
                best = Optional.of(verdict);
            }
        }
        return best;
    }

    private static Verdict of(PersonalCategory category, Optional<Hint> hint, boolean otherNumbers, Sample sample) {
        long size = sample.size();
        double share = size == 0 ? 0 : (double) sample.speaking(category) / size;
        double byValues =
                otherNumbers && category.isOfDigits() && hint.isEmpty() ? 0 : byValues(category, share, sample);
        double byName = hint.map(some -> byName(some, sample)).orElse(0.0);
        double together = 1 - (1 - byValues) * (1 - byName);
        Evidence evidence = new Evidence(hint.isPresent(), rounded(share), Math.min(MOST_SAMPLED, size));
        return new Verdict(category, rounded(together), evidence);
    }

    /** The lower end of Wilson's interval for the share, of as many values as differ, less what looks so by chance. */
    private static double byValues(PersonalCategory category, double share, Sample sample) {
        long different = Math.min(sample.size(), sample.places());
        if (!category.isToldByValues() || different == 0) {
            return 0;
        }
        double middle = share + WILSON / (2 * different);
        double spread = Math.sqrt(WILSON * (share * (1 - share) / different + WILSON / (4.0 * different * different)));
        double low = (middle - spread) / (1 + WILSON / different);
        return Math.max(0, (low - category.byChance()) / (1 - category.byChance()));
    }

    /** A name is believed less where most values are none that such a field may hold. */
    private static double byName(Hint hint, Sample sample) {
        double allowing = sample.size() == 0 ? 1 : (double) sample.allowing(hint.category()) / sample.size();
        boolean contradicted = sample.places() >= LEAST_AGAINST && allowing < LEAST_ALLOWING;
        return contradicted ? CONTRADICTED * hint.weight() : hint.weight();
    }

    private static double rounded(double share) {
        return Math.round(1000 * share) / 1000.0;
    }

    PersonalFinding at(Leaf leaf) {
        return new PersonalFinding(leaf.path(), leaf.field(), category, confidence, evidence, leaf.marked());
    }

    /** Returns the verdict as a whole number below 10^14; that of no verdict is zero. */
    long number() {
        long number = 2L * category.number() + (evidence.byName() ? 1 : 0);
        number = number * THOUSANDTHS + Math.round(1000 * confidence);
        number = number * THOUSANDTHS + Math.round(1000 * evidence.share());
        return number * SAMPLES + evidence.sampled();
    }

    /** Returns the verdict that a number tells; empty where it tells of none. */
    static Optional<Verdict> of(BigDecimal told) {
        long number = told.longValueExact();
        long head = number / SAMPLES / THOUSANDTHS / THOUSANDTHS;
        double confidence = number / SAMPLES / THOUSANDTHS % THOUSANDTHS / 1000.0;
        double share = number / SAMPLES % THOUSANDTHS / 1000.0;
        Evidence evidence = new Evidence(head % 2 == 1, share, number % SAMPLES);
        return PersonalCategory.numbered((int) head / 2).map(category -> new Verdict(category, confidence, evidence));
    }
}
