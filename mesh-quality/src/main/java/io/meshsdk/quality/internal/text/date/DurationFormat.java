package io.meshsdk.quality.internal.text.date;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Durations of ISO 8601, {@code P1Y2M10DT2H30M}: years, months, weeks and days, then behind {@code T} hours, minutes and
 * seconds, each at most once and in this order, at least one of them. The whole may be negative, and seconds alone may
 * have a fraction of up to nine digits.
 */
public final class DurationFormat {
    private static final String DATE_UNITS = "YMWD";
    private static final String TIME_UNITS = "HMS";
    private static final int LONGEST_FRACTION = 9;

    private DurationFormat() {}

    /** Returns whether a range is a duration. */
    public static boolean matches(byte[] bytes, int from, int to) {
        int start = from < to && bytes[from] == '-' ? from + 1 : from;
        if (start >= to || bytes[start] != 'P') {
            return false;
        }
        int dateEnd = unitsEnd(bytes, start + 1, to, DATE_UNITS);
        if (dateEnd < to && bytes[dateEnd] == 'T') {
            return dateEnd + 1 < to && unitsEnd(bytes, dateEnd + 1, to, TIME_UNITS) == to;
        }
        return dateEnd == to && dateEnd > start + 1;
    }

    /** Returns where the last of the numbers ends that have units of a kind, each unit after those before it. */
    private static int unitsEnd(byte[] bytes, int from, int to, String units) {
        int unit = 0;
        int end = from;
        int at = numberEnd(bytes, from, to);
        while (at > end && at < to) {
            int found = units.indexOf(bytes[at], unit);
            if (found < 0 || (bytes[at] != 'S' && at > Ascii.digitsEnd(bytes, end, to))) {
                return end;
            }
            unit = found + 1;
            end = at + 1;
            at = numberEnd(bytes, end, to);
        }
        return end;
    }

    private static int numberEnd(byte[] bytes, int from, int to) {
        int end = Ascii.digitsEnd(bytes, from, to);
        if (end == from || end >= to || bytes[end] != '.') {
            return end;
        }
        int fractionEnd = Ascii.digitsEnd(bytes, end + 1, to);
        int digits = fractionEnd - end - 1;
        return digits >= 1 && digits <= LONGEST_FRACTION ? fractionEnd : end;
    }
}
