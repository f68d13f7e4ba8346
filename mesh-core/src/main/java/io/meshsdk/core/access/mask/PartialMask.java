package io.meshsdk.core.access.mask;

import io.meshsdk.data.BytesColumnBuilder;

/** Shows some first and last code points; what is not longer than those, or no UTF-8, is hidden whole. */
record PartialMask(int first, int last) implements TextMask {
    @Override
    public void mask(byte[] bytes, int from, int to, BytesColumnBuilder target) {
        int headEnd = from;
        for (int i = 0; i < first && headEnd != CodePoints.NONE; i++) {
            headEnd = CodePoints.end(bytes, headEnd, to);
        }
        int tailStart = to;
        for (int i = 0; i < last && tailStart != CodePoints.NONE; i++) {
            tailStart = CodePoints.start(bytes, from, tailStart);
        }
        if (headEnd == CodePoints.NONE || tailStart == CodePoints.NONE || tailStart <= headEnd) {
            target.append(STARS, 0, STARS.length);
        } else {
            TextMask.appendAround(bytes, new Shown(from, headEnd, tailStart, to), target);
        }
    }
}
