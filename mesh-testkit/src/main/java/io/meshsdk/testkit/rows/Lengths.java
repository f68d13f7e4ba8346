package io.meshsdk.testkit.rows;

import io.meshsdk.quality.check.ValueCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * How long texts or bytes may be.
 *
 * @param least the fewest characters
 * @param most the most
 */
record Lengths(int least, int most) {
    /** As long as one likes. */
    static final Lengths ANY = new Lengths(0, Integer.MAX_VALUE);

    private static final int USUAL = 12;
    private static final int LONGEST = 1 << 20;

    boolean isAny() {
        return equals(ANY);
    }

    Lengths and(ValueCheck.Length check) {
        return new Lengths(
                Math.max(least, check.minimum()), Math.min(most, check.maximum().orElse(Integer.MAX_VALUE)));
    }

    /** Returns the length that is generated. */
    int usual(ColumnPromises promises) {
        if (least > most || least > LONGEST) {
            throw promises.unsatisfiable("no text of the lengths %d to %d is generated".formatted(least, most));
        }
        return Math.max(least, Math.min(most, USUAL));
    }

    boolean fit(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }

    /** Returns lengths just outside. */
    List<Integer> broken() {
        List<Integer> outside = new ArrayList<>();
        if (least > 0) {
            outside.add(least - 1);
        }
        if (most < LONGEST) {
            outside.add(most + 1);
        }
        return outside;
    }
}
