package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.CodePointSet.Range;

/** What a backslash and a letter stand for. */
final class Escape {
    private static final Range DIGITS = new Range('0', '9');
    private static final CodePointSet DIGIT = CodePointSet.of(DIGITS);
    private static final CodePointSet WORD =
            CodePointSet.of(DIGITS, new Range('A', 'Z'), new Range('a', 'z'), new Range('_', '_'));
    private static final CodePointSet SPACE = CodePointSet.of(" \t\n\u000B\f\r");

    private Escape() {}

    /** Reads the escape whose backslash has been read. */
    static CodePointSet read(RegexSource source) {
        int letter = source.next();
        return switch (letter) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.complement();
            case 'w' -> WORD;
            case 'W' -> WORD.complement();
            case 's' -> SPACE;
            case 'S' -> SPACE.complement();
            default -> CodePointSet.of(codePoint(letter, source));
        };
    }

    private static int codePoint(int letter, RegexSource source) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'a' -> 0x07;
            case 'e' -> 0x1B;
            case 'x' -> source.hexadecimal(2);
            case 'u' -> notHalf(source.hexadecimal(4));
            default -> literal(letter);
        };
    }

    private static int notHalf(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new NotRegularException("half of a code point");
        }
        return codePoint;
    }

    private static int literal(int letter) {
        if (letter >= 0x80 || Character.isLetterOrDigit(letter)) {
            throw new NotRegularException("an escape that is not known");
        }
        return letter;
    }
}
