package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.TextMatcher;
import io.meshsdk.quality.internal.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A regular expression as an automaton that reads each byte of a text once: no text makes it slow, and none is decoded.
 * It says of a text what {@link java.util.regex.Matcher#matches()} says of it as a String. Bytes that are no UTF-8 count
 * as the replacement characters that a String has for them.
 */
public final class BytePattern implements TextMatcher {
    private final CodePointClasses classes;
    private final char[] ascii;
    private final int[] table;
    private final int start;

    private BytePattern(CodePointClasses classes, Dfa dfa) {
        this.classes = classes;
        this.ascii = classes.ascii();
        this.table = dfa.table();
        this.start = dfa.start();
    }

    /**
     * Returns the automaton of an expression that java.util.regex accepts. Nothing where the expression is not regular (it
     * looks around or back, is possessive or has word boundaries), has parts that are not known here, or needs more than
     * 4,096 states.
     */
    public static Optional<BytePattern> compile(String regex) {
        try {
            Nfa nfa = new Nfa(Edges.removed(RegexParser.parse(regex)));
            CodePointClasses classes = new CodePointClasses(nfa.sets());
            return Optional.of(new BytePattern(classes, new Dfa(nfa, classes)));
        } catch (NotRegularException refused) {
            return Optional.empty();
        }
    }

    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        int row = start;
        int at = from;
        while (at < to) {
            byte octet = bytes[at];
            if (octet >= 0) {
                row = table[row + ascii[octet]];
                at++;
            } else {
                int codePoint = Utf8.codePoint(bytes, at, to);
                if (codePoint < 0) {
                    return matchesReplaced(bytes, from, to);
                }
                row = table[row + classes.of(codePoint)];
                at += Utf8.length(codePoint);
            }
            if (row == Dfa.DEAD) {
                return false;
            }
        }
        return table[row + classes.count()] == 1;
    }

    private boolean matchesReplaced(byte[] bytes, int from, int to) {
        byte[] replaced = new String(bytes, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return matches(replaced, 0, replaced.length);
    }
}
