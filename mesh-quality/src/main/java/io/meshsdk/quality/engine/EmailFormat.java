package io.meshsdk.quality.engine;

/** E-mail addresses: a dot-atom of RFC 5322, and a domain of two or more labels of 1 to 63 letters, digits and hyphens. */
final class EmailFormat {
    private static final int LONGEST_LABEL = 63;
    private static final boolean[] ATOM = new boolean[128];

    static {
        for (char letter = '0'; letter <= 'z'; letter++) {
            ATOM[letter] = isAlphanumeric((byte) letter);
        }
        for (char mark : "!#$%&'*+-/=?^_`{|}~".toCharArray()) {
            ATOM[mark] = true;
        }
    }

    private EmailFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '@') {
            at++;
        }
        return at < to && isDotAtom(bytes, from, at) && isDomain(bytes, at + 1, to);
    }

    private static boolean isDotAtom(byte[] bytes, int from, int to) {
        boolean afterDot = true;
        for (int i = from; i < to; i++) {
            byte letter = bytes[i];
            boolean dot = letter == '.';
            if (dot ? afterDot : letter < 0 || !ATOM[letter]) {
                return false;
            }
            afterDot = dot;
        }
        return !afterDot;
    }

    private static boolean isDomain(byte[] bytes, int from, int to) {
        int labels = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || bytes[i] == '.') {
                if (!isLabel(bytes, start, i)) {
                    return false;
                }
                labels++;
                start = i + 1;
            }
        }
        return labels >= 2;
    }

    private static boolean isLabel(byte[] bytes, int from, int to) {
        if (from == to || to - from > LONGEST_LABEL || bytes[from] == '-' || bytes[to - 1] == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != '-' && !isAlphanumeric(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(byte letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }
}
