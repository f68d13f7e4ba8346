package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Numbers of payment cards: 13 to 19 digits for which the formula of Luhn holds, of a length and with the first digits
 * that Visa, Mastercard, American Express, Diners Club, Discover, JCB, UnionPay, Maestro or Mir issue. Single spaces or
 * hyphens may stand between digits.
 */
final class CreditCardFormat {
    private static final int PREFIX_LENGTH = 6;
    private static final int LONGEST = 19;
    private static final Issued[] ISSUED = {
        new Issued(400000, 499999, 13, 13),
        new Issued(400000, 499999, 16, 16),
        new Issued(400000, 499999, 19, 19),
        new Issued(510000, 559999, 16, 16),
        new Issued(222100, 272099, 16, 16),
        new Issued(340000, 349999, 15, 15),
        new Issued(370000, 379999, 15, 15),
        new Issued(300000, 305999, 14, 19),
        new Issued(309500, 309599, 14, 19),
        new Issued(360000, 369999, 14, 19),
        new Issued(380000, 399999, 14, 19),
        new Issued(601100, 601199, 16, 19),
        new Issued(644000, 659999, 16, 19),
        new Issued(352800, 358999, 16, 19),
        new Issued(620000, 629999, 16, 19),
        new Issued(500000, 509999, 13, 19),
        new Issued(560000, 589999, 13, 19),
        new Issued(630000, 639999, 13, 19),
        new Issued(670000, 679999, 13, 19),
        new Issued(220000, 220499, 16, 19)
    };

    private CreditCardFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int digits = 0;
        int prefix = 0;
        for (int i = from; i < to; i++) {
            if (Ascii.isDigit(bytes[i])) {
                prefix = digits < PREFIX_LENGTH ? 10 * prefix + bytes[i] - '0' : prefix;
                digits++;
            } else if (!separates(bytes, i, from, to)) {
                return false;
            }
        }
        return digits <= LONGEST && isIssued(prefix, digits) && LuhnFormat.holds(bytes, from, to);
    }

    private static boolean separates(byte[] bytes, int at, int from, int to) {
        boolean between = at > from && at + 1 < to && Ascii.isDigit(bytes[at - 1]) && Ascii.isDigit(bytes[at + 1]);
        return between && (bytes[at] == ' ' || bytes[at] == '-');
    }

    private static boolean isIssued(int prefix, int digits) {
        for (Issued issued : ISSUED) {
            if (prefix >= issued.first && prefix <= issued.last && digits >= issued.least && digits <= issued.most) {
                return true;
            }
        }
        return false;
    }

    /** A range of first six digits, and how many digits numbers have that start so. */
    private record Issued(int first, int last, int least, int most) {}
}
