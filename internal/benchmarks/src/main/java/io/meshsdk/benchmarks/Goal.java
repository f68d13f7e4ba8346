package io.meshsdk.benchmarks;

import java.util.Locale;

/**
 * A goal, and what was measured of it.
 *
 * @param id the goal's number
 * @param what what is measured
 * @param bound the largest or the smallest figure that is good
 * @param isCeiling whether it is the largest
 * @param figure what was measured; not a number where it was not
 * @param unit what the figure counts
 */
public record Goal(String id, String what, double bound, boolean isCeiling, double figure, String unit) {
    /** Returns a goal that figures up to the bound meet. */
    public static Goal atMost(String id, String what, double bound, double figure, String unit) {
        return new Goal(id, what, bound, true, figure, unit);
    }

    /** Returns a goal that figures from the bound on meet. */
    public static Goal atLeast(String id, String what, double bound, double figure, String unit) {
        return new Goal(id, what, bound, false, figure, unit);
    }

    /** Returns one line: number, what, goal, figure and verdict. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-4s %-62s %3s %,10.2f %-6s %,12.2f  %s",
                id,
                what,
                isCeiling ? "<=" : ">=",
                bound,
                unit,
                figure,
                verdict());
    }

    private String verdict() {
        if (Double.isNaN(figure)) {
            return "not measured";
        }
        return (isCeiling ? figure <= bound : figure >= bound) ? "met" : "MISSED";
    }
}
