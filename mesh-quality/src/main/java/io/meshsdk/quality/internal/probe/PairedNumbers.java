package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.statistic.Comoments;
import io.meshsdk.quality.internal.statistic.Numeric;

/** Feeds the rows in which two columns both hold a number. */
final class PairedNumbers {
    private PairedNumbers() {}

    static void add(Comoments state, Column left, Column right) {
        Validity both = both(left.validity(), right.validity());
        Numeric numbers = new Numeric();
        Numeric others = new Numeric();
        double[] first = numbers.reals(left.withValidity(both));
        state.add(first, others.reals(right.withValidity(both)), numbers.size());
    }

    private static Validity both(Validity left, Validity right) {
        if (!left.hasNulls() && !right.hasNulls()) {
            return left;
        }
        boolean[] nulls = new boolean[left.size()];
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = left.isNull(i) || right.isNull(i);
        }
        return Validity.ofNulls(nulls, nulls.length);
    }
}
