package io.meshsdk.testkit.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts of a pattern from a simple subset: letters and digits that stand for themselves, escaped marks, {@code \d},
 * {@code \w}, {@code .}, classes such as {@code [A-Z0-9_]}, each repeated by {@code ?}, {@code *}, {@code +}, <code>{n}</code>,
 * <code>{n,}</code> or <code>{n,m}</code>; {@code ^} and {@code $} at the ends.
 */
final class PatternSpace {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String NUMERALS = "0123456789";
    private static final String REFUSED = "()|^$*+?{}[]";
    private static final int USUAL_LENGTH = 8;
    private static final long LARGEST = 1L << 61;

    private final ColumnPromises promises;
    private final String pattern;
    private final List<String> places = new ArrayList<>();
    private int at;

    private PatternSpace(ColumnPromises promises, String pattern) {
        this.promises = promises;
        this.pattern = pattern;
    }

    static ValueSpace of(ColumnPromises promises, String pattern) {
        return new PatternSpace(promises, pattern).space();
    }

    private ValueSpace space() {
        at = pattern.startsWith("^") ? 1 : 0;
        int end = pattern.endsWith("$") && !pattern.endsWith("\\$") ? pattern.length() - 1 : pattern.length();
        while (at < end) {
            String letters = letters();
            int times = times(end);
            for (int i = 0; i < times; i++) {
                places.add(letters);
            }
        }
        long size = 1;
        for (String letters : places) {
            size = size > LARGEST / letters.length() ? LARGEST : size * letters.length();
        }
        ValueSpace space = new ValueSpace(size, this::text);
        Pattern compiled = Pattern.compile(pattern);
        for (long sample : new long[] {0, size / 2, size - 1}) {
            if (!compiled.matcher((String) space.at(sample)).matches()) {
                throw unknown();
            }
        }
        return space;
    }

    private Object text(long number) {
        char[] text = new char[places.size()];
        long rest = number;
        for (int i = text.length - 1; i >= 0; i--) {
            String letters = places.get(i);
            text[i] = letters.charAt((int) (rest % letters.length()));
            rest /= letters.length();
        }
        return new String(text);
    }

    private String letters() {
        char letter = pattern.charAt(at++);
        if (letter == '\\') {
            return escaped();
        }
        if (letter == '[') {
            return listed();
        }
        if (letter == '.') {
            return LETTERS;
        }
        if (REFUSED.indexOf(letter) >= 0) {
            throw unknown();
        }
        return String.valueOf(letter);
    }

    private String escaped() {
        if (at == pattern.length()) {
            throw unknown();
        }
        char letter = pattern.charAt(at++);
        if (letter == 'd') {
            return NUMERALS;
        }
        if (letter == 'w') {
            return LETTERS + NUMERALS + "_";
        }
        if (Character.isLetterOrDigit(letter)) {
            throw unknown();
        }
        return String.valueOf(letter);
    }

    private String listed() {
        StringBuilder letters = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            char letter = pattern.charAt(at);
            if (letter == '[' || letter == '&' || (letter == '^' && letters.isEmpty())) {
                throw unknown();
            }
            String one = letters();
            boolean range = one.length() == 1
                    && at + 1 < pattern.length()
                    && pattern.charAt(at) == '-'
                    && pattern.charAt(at + 1) != ']';
            if (range) {
                at++;
                String last = letters();
                for (char each = one.charAt(0); each <= last.charAt(0); each++) {
                    letters.append(each);
                }
            } else {
                letters.append(one);
            }
        }
        if (at++ >= pattern.length() || letters.isEmpty()) {
            throw unknown();
        }
        StringBuilder once = new StringBuilder();
        letters.chars().distinct().forEach(each -> once.append((char) each));
        return once.toString();
    }

    private int times(int end) {
        char mark = at < end ? pattern.charAt(at) : ' ';
        if (mark == '?' || mark == '*' || mark == '+') {
            at++;
            return mark == '?' ? 1 : USUAL_LENGTH;
        }
        if (mark != '{') {
            return 1;
        }
        int close = pattern.indexOf('}', at);
        if (close < 0 || !pattern.substring(at, close + 1).matches("\\{\\d{1,4}(,\\d{0,4})?}")) {
            throw unknown();
        }
        String[] bounds = pattern.substring(at + 1, close).split(",", -1);
        at = close + 1;
        int least = Integer.parseInt(bounds[0]);
        if (bounds.length == 1) {
            return least;
        }
        int wanted = Math.max(least, USUAL_LENGTH);
        return bounds[1].isEmpty() ? wanted : Math.min(wanted, Integer.parseInt(bounds[1]));
    }

    private UnsatisfiableContractException unknown() {
        return promises.unsatisfiable("the pattern '%s' is beyond the generator".formatted(pattern));
    }
}
