package io.meshsdk.quality.internal.text.date;

import io.meshsdk.quality.internal.text.Ascii;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A pattern in which every number has its place and its count of digits, as {@code dd/MM/uuuu} or {@code uuuuMMdd}. */
final class FixedDate {
    private static final List<String> FIELDS = List.of("uuuu", "MM", "dd", "HH", "mm", "ss");
    private static final int[] LAST = {9999, 12, 31, 23, 59, 59};
    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int ABSENT = -1;
    private static final byte DIGIT = 0;
    private static final String NO_LITERALS = "[]{}#\0";

    private final byte[] letters;
    private final int[] places;

    private FixedDate(byte[] letters, int[] places) {
        this.letters = letters;
        this.places = places;
    }

    /** Returns the layout of a pattern; nothing if it has other parts, or days without a year and a month. */
    static Optional<FixedDate> of(String pattern) {
        StringBuilder layout = new StringBuilder();
        int[] places = new int[FIELDS.size()];
        Arrays.fill(places, ABSENT);
        for (String part : DatePattern.parts(pattern)) {
            int field = FIELDS.indexOf(part);
            boolean known = field >= 0 ? places[field] == ABSENT : isLiteral(part);
            if (!known) {
                return Optional.empty();
            }
            if (field >= 0) {
                places[field] = layout.length();
                layout.append("\0".repeat(part.length()));
            } else {
                layout.append(part.length() == 1 ? part : part.substring(1, part.length() - 1));
            }
        }
        boolean lonelyDay = places[DAY] != ABSENT && (places[MONTH] == ABSENT || places[YEAR] == ABSENT);
        return lonelyDay ? Optional.empty() : Optional.of(new FixedDate(bytes(layout), places));
    }

    /** Answers whether a range is too long for this layout and has a sign where the year starts. */
    boolean hasLongYear(byte[] bytes, int from, int to) {
        if (to - from <= letters.length || places[YEAR] == ABSENT) {
            return false;
        }
        byte first = bytes[from + places[YEAR]];
        return first == '+' || first == '-';
    }

    boolean matches(byte[] bytes, int from, int to) {
        return to - from == letters.length && hasLayout(bytes, from) && hasFields(bytes, from);
    }

    private boolean hasLayout(byte[] bytes, int from) {
        for (int i = 0; i < letters.length; i++) {
            byte letter = bytes[from + i];
            if (letters[i] == DIGIT ? !Ascii.isDigit(letter) : letter != letters[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasFields(byte[] bytes, int from) {
        for (int field = MONTH; field < LAST.length; field++) {
            if (places[field] != ABSENT && number(bytes, from, field) > LAST[field]) {
                return false;
            }
        }
        if (places[DAY] == ABSENT) {
            return places[MONTH] == ABSENT || number(bytes, from, MONTH) > 0;
        }
        int day = number(bytes, from, DAY);
        return day > 0 && day <= CalendarFormat.daysOf(number(bytes, from, MONTH), number(bytes, from, YEAR));
    }

    private int number(byte[] bytes, int from, int field) {
        int start = from + places[field];
        int two = twoDigits(bytes, start);
        return field == YEAR ? 100 * two + twoDigits(bytes, start + 2) : two;
    }

    private static int twoDigits(byte[] bytes, int at) {
        return 10 * (bytes[at] - '0') + bytes[at + 1] - '0';
    }

    /** Answers whether a part stands for itself: a quoted text of ASCII, or a mark of it without a meaning. */
    private static boolean isLiteral(String part) {
        boolean quoted = part.length() > 2 && part.charAt(0) == '\'';
        boolean mark = part.length() == 1 && !Character.isLetter(part.charAt(0)) && part.charAt(0) != '\'';
        return (quoted || (mark && !NO_LITERALS.contains(part)))
                && part.chars().allMatch(letter -> letter > 0 && letter < 0x80);
    }

    private static byte[] bytes(CharSequence ascii) {
        byte[] bytes = new byte[ascii.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ascii.charAt(i);
        }
        return bytes;
    }
}
