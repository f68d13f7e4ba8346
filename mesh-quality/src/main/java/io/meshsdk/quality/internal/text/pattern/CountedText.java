package io.meshsdk.quality.internal.text.pattern;

/** A text that counts how often it is read, and stops a reader that reads too often. */
final class CountedText implements CharSequence {
    private final String text;
    private final BudgetedPattern reader;
    private long left;

    CountedText(String text, BudgetedPattern reader, long steps) {
        this.text = text;
        this.reader = reader;
        this.left = steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw reader.outOfSteps();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
