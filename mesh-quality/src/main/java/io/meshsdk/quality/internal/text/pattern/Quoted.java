package io.meshsdk.quality.internal.text.pattern;

/** Writes what stands between {@code \Q} and {@code \E} with a backslash before each letter that could mean something. */
final class Quoted {
    private static final String START = "\\Q";
    private static final String END = "\\E";

    private Quoted() {}

    static String escaped(String regex) {
        StringBuilder escaped = new StringBuilder();
        int at = 0;
        while (at < regex.length()) {
            if (regex.startsWith(START, at)) {
                int end = regex.indexOf(END, at + START.length());
                int close = end < 0 ? regex.length() : end;
                regex.substring(at + START.length(), close).chars().forEach(letter -> append(letter, escaped));
                at = end < 0 ? close : close + END.length();
            } else {
                int next = Math.min(regex.length(), at + (regex.charAt(at) == '\\' ? 2 : 1));
                escaped.append(regex, at, next);
                at = next;
            }
        }
        return escaped.toString();
    }

    private static void append(int letter, StringBuilder escaped) {
        if (letter < 0x80 && !Character.isLetterOrDigit(letter)) {
            escaped.append('\\');
        }
        escaped.append((char) letter);
    }
}
