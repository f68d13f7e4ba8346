package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.data.BytesColumnBuilder;
import java.nio.charset.StandardCharsets;

/** Masks one text, given as UTF-8. */
interface TextMask {
    byte[] STARS = "***".getBytes(StandardCharsets.US_ASCII);

    /** Appends the masked form of a range of bytes. */
    void mask(byte[] bytes, int from, int to, BytesColumnBuilder target);

    static TextMask of(Mask mask) {
        if (mask instanceof Mask.Email) {
            return new EmailMask();
        }
        if (mask instanceof Mask.Partial partial) {
            return new PartialMask(partial.first(), partial.last());
        }
        if (mask instanceof Mask.Characters) {
            return new CharactersMask();
        }
        if (mask instanceof Mask.Generalised generalised) {
            return new GeneralisedMask(generalised);
        }
        return (bytes, from, to, target) -> target.append(STARS, 0, STARS.length);
    }

    /** Appends what stands before and behind the hidden part. */
    static void appendAround(byte[] bytes, Shown shown, BytesColumnBuilder target) {
        int head = shown.headEnd() - shown.from();
        int tail = shown.to() - shown.tailStart();
        byte[] masked = new byte[head + STARS.length + tail];
        System.arraycopy(bytes, shown.from(), masked, 0, head);
        System.arraycopy(STARS, 0, masked, head, STARS.length);
        System.arraycopy(bytes, shown.tailStart(), masked, head + STARS.length, tail);
        target.append(masked, 0, masked.length);
    }

    /** A range of bytes, of which {@code from..headEnd} and {@code tailStart..to} are shown. */
    record Shown(int from, int headEnd, int tailStart, int to) {}
}
