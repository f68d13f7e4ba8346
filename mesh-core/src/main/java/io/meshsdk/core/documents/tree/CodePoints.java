package io.meshsdk.core.documents.tree;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A whole text for the YAML scanner. What it extends fills its window in small steps and copies all of it each time, which
 * takes a minute for a line of some megabytes.
 */
final class CodePoints extends StreamReader {
    private final int[] letters;
    private int index;
    private int documentStart;
    private int line;
    private int column;

    CodePoints(String text) {
        super("");
        this.letters = letters(text);
    }

    private static int[] letters(String text) {
        int[] letters = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < letters.length; i++) {
            letters[i] = text.codePointAt(at);
            at += Character.charCount(letters[i]);
        }
        return letters;
    }

    /** Returns the index of the first letter that YAML does not allow, or -1. */
    int firstUnprintable() {
        for (int i = 0; i < letters.length; i++) {
            if (!isPrintable(letters[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Mark getMark() {
        return new Mark("", index, line, column, letters, index);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        int end = Math.min(index + length, letters.length);
        while (index < end) {
            step();
        }
    }

    private void step() {
        int letter = letters[index];
        index++;
        if (isLineBreak(letter) && !(letter == '\r' && peek() == '\n')) {
            line++;
            column = 0;
        } else {
            column++;
        }
    }

    private static boolean isLineBreak(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\u0085' || letter == '\u2028' || letter == '\u2029';
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int distance) {
        return distance < letters.length - index ? letters[index + distance] : '\0';
    }

    @Override
    public String prefix(int length) {
        return new String(letters, index, Math.min(length, letters.length - index));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        int read = Math.min(length, letters.length - index);
        index += read;
        column += read;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return index - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = index;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }
}
