package io.meshsdk.quality.filter;

import java.util.function.IntPredicate;

/** Some of the three truths of a filter: those that it may have. */
record Truths(int bits) {
    static final Truths NONE = new Truths(0);
    static final Truths FALSE = new Truths(1);
    static final Truths UNKNOWN = new Truths(2);
    static final Truths TRUE = new Truths(4);
    static final Truths DECIDED = FALSE.or(TRUE);

    private static final int COUNT = 3;

    static Truths of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** Returns the truths of a comparison whose order is one of those between two, as comparators give them. */
    static Truths between(int least, int most, IntPredicate holds) {
        Truths truths = NONE;
        for (int order = Integer.signum(least); order <= Integer.signum(most); order++) {
            truths = truths.or(of(holds.test(order)));
        }
        return truths;
    }

    boolean has(Truths others) {
        return (bits & others.bits) != 0;
    }

    /** Returns these truths and others. */
    Truths or(Truths others) {
        return new Truths(bits | others.bits);
    }

    Truths negated() {
        return new Truths((bits & UNKNOWN.bits) | (has(FALSE) ? TRUE.bits : 0) | (has(TRUE) ? FALSE.bits : 0));
    }

    /** Returns the truths of two filters joined by and: of each pair of theirs the lesser. */
    Truths both(Truths others) {
        int joined = 0;
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; j < COUNT; j++) {
                boolean possible = (bits & (1 << i)) != 0 && (others.bits & (1 << j)) != 0;
                joined |= possible ? 1 << Math.min(i, j) : 0;
            }
        }
        return new Truths(joined);
    }

    /** Returns the truths of two filters joined by or. */
    Truths either(Truths others) {
        return negated().both(others.negated()).negated();
    }
}
