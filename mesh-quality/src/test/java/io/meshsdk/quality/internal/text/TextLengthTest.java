package io.meshsdk.quality.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TextLengthTest {
    @Property
    void codePoints_anyTextAmongOthers_agreesWithTheString(
            @ForAll("texts") String text, @ForAll @IntRange(max = 9) int before) {
        byte[] bytes = ("é".repeat(before) + text + "€").getBytes(UTF_8);

        assertThat(TextLength.codePoints(bytes, 2 * before, bytes.length - 3))
                .isEqualTo(text.codePointCount(0, text.length()));
    }

    @Property
    void utf8_anyText_readsItsCodePoints(@ForAll("texts") String text) {
        byte[] bytes = text.getBytes(UTF_8);
        StringBuilder read = new StringBuilder();
        for (int at = 0; at < bytes.length; at += Utf8.length(Utf8.codePoint(bytes, at, bytes.length))) {
            read.appendCodePoint(Utf8.codePoint(bytes, at, bytes.length));
        }

        assertThat(read).hasToString(text);
    }

    /** Compares with the String of the bytes, in which only malformed ones become replacement characters. */
    @Test
    void utf8_anyThreeBytes_areReadIfTheStringHasThem() {
        byte[] bytes = new byte[4];
        for (int number = 0; number < 1 << 24; number += 7) {
            bytes[0] = (byte) (0xC0 | number >> 18);
            bytes[1] = (byte) (number >> 12);
            bytes[2] = (byte) (0x80 | (number >> 6 & 0x7F));
            bytes[3] = (byte) (0x80 | (number & 0x3F));
            int read = Utf8.codePoint(bytes, 0, 4);
            int first = new String(bytes, UTF_8).codePointAt(0);
            if (read != (first == 0xFFFD ? -1 : first)) {
                assertThat(read).as("%x", number).isEqualTo(first);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "é", "€", "😀", "\u07FF", "\u0800", "\uFFFF", "𐀀")
                .list()
                .ofMaxSize(40)
                .map(all -> String.join("", all));
    }
}
