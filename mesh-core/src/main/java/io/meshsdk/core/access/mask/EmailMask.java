package io.meshsdk.core.access.mask;

import io.meshsdk.data.BytesColumnBuilder;

/**
 * Shows the first character and the domain of an e-mail address. A text is taken for one if it has one {@code @}, before it
 * no blank or control character, and behind it labels of letters, digits and hyphens with single dots between them.
 */
record EmailMask() implements TextMask {
    @Override
    public void mask(byte[] bytes, int from, int to, BytesColumnBuilder target) {
        int at = from;
        while (at < to && bytes[at] != '@' && !isBlank(bytes[at])) {
            at++;
        }
        int headEnd = CodePoints.end(bytes, from, Math.min(at, to));
        if (headEnd == CodePoints.NONE || at >= to || bytes[at] != '@' || !isDomain(bytes, at + 1, to)) {
            target.append(STARS, 0, STARS.length);
        } else {
            TextMask.appendAround(bytes, new Shown(from, headEnd, at, to), target);
        }
    }

    private static boolean isDomain(byte[] bytes, int from, int to) {
        boolean inLabel = false;
        for (int i = from; i < to; i++) {
            boolean isDot = bytes[i] == '.';
            if (isDot ? !inLabel : !isLetter(bytes[i])) {
                return false;
            }
            inLabel = !isDot;
        }
        return inLabel;
    }

    /** Bytes below zero are letters of other alphabets. */
    private static boolean isLetter(byte value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || value == '-'
                || value < 0;
    }

    private static boolean isBlank(byte value) {
        return (value >= 0 && value <= ' ') || value == 0x7F;
    }
}
