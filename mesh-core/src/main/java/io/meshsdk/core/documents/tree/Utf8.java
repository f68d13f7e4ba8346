package io.meshsdk.core.documents.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: a letter that was replaced in silence would change a contract. */
final class Utf8 {
    static final String CODE = "encoding";
    private static final String REMEDY = "Save the file as UTF-8.";

    private Utf8() {}

    static String decode(byte[] bytes, Problems problems) {
        if (bytes.length > Limits.BYTES) {
            throw tooLarge(problems);
        }
        int mark = byteOrderMark(bytes, problems);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length - mark);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark), text, true);
        text.flip();
        if (result.isError()) {
            Place place = Cursor.of(text, text.length());
            throw problems.stop(CODE, place, "", "The bytes from here on are no UTF-8.", REMEDY);
        }
        return text.toString();
    }

    /** Returns whether a text can be UTF-8, which has no half of a surrogate pair. */
    static boolean canHold(String text) {
        int letter;
        for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    static Stopped tooLarge(Problems problems) {
        return problems.stop(
                "too-large",
                Place.NOWHERE,
                "",
                "The document is larger than %d MiB.".formatted(Limits.BYTES >> 20),
                "Split it into several documents.");
    }

    private static int byteOrderMark(byte[] bytes, Problems problems) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            throw problems.stop(CODE, new Place(1, 1), "", "The document is UTF-16 or UTF-32.", REMEDY);
        }
        return 0;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
