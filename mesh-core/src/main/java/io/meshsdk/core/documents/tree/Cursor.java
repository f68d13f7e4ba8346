package io.meshsdk.core.documents.tree;

/** Goes through a text once and tells the place of each offset asked for, in ascending order. */
final class Cursor {
    private final CharSequence text;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(CharSequence text) {
        this.text = text;
    }

    /** Returns the place of an offset in UTF-16 units. */
    static Place of(CharSequence text, int offset) {
        return new Cursor(text).at(offset);
    }

    Place at(int target) {
        int end = Math.min(target, text.length());
        while (offset < end) {
            step();
        }
        return new Place(line, column);
    }

    private void step() {
        int letter = Character.codePointAt(text, offset);
        offset += Character.charCount(letter);
        boolean firstOfTwo = letter == '\r' && offset < text.length() && text.charAt(offset) == '\n';
        if (letter == '\n' || (letter == '\r' && !firstOfTwo)) {
            line++;
            column = 1;
        } else if (!firstOfTwo) {
            column++;
        }
    }
}
