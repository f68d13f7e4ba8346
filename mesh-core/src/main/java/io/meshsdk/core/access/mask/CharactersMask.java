package io.meshsdk.core.access.mask;

import io.meshsdk.data.BytesColumnBuilder;
import java.nio.charset.StandardCharsets;

/** Shows the class of each character; what is no UTF-8 is hidden whole. */
record CharactersMask() implements TextMask {
    @Override
    public void mask(byte[] bytes, int from, int to, BytesColumnBuilder target) {
        byte[] shown = new byte[to - from];
        int count = 0;
        int at = from;
        while (at < to) {
            int end = CodePoints.end(bytes, at, to);
            if (end == CodePoints.NONE) {
                target.append(STARS, 0, STARS.length);
                return;
            }
            shown[count++] = (byte) classOf(bytes, at, end);
            at = end;
        }
        target.append(shown, 0, count);
    }

    private static char classOf(byte[] bytes, int at, int end) {
        if (end == at + 1) {
            char one = (char) bytes[at];
            return Character.isDigit(one)
                    ? '0'
                    : Character.isUpperCase(one) ? 'X' : Character.isLetter(one) ? 'x' : one;
        }
        int point = new String(bytes, at, end - at, StandardCharsets.UTF_8).codePointAt(0);
        if (Character.isDigit(point)) {
            return '0';
        }
        return Character.isUpperCase(point) ? 'X' : 'x';
    }
}
