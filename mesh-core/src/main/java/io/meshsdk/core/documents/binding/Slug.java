package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names of any alphabet as names the SDK takes: {@code [a-z][a-z0-9_-]{0,62}}. The same name gives the same result on every
 * platform; a name that has to be shortened, or of which nothing is left, gets a checksum of itself.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Slug {
    private static final int LONGEST = 63;
    private static final Pattern TAKEN = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private Slug() {}

    /** Returns the name as the SDK takes it; a name that it takes already is returned as it is. */
    public static String of(String name) {
        if (TAKEN.matcher(name).matches()) {
            return name;
        }
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("-+$", "");
        boolean lossless = !plain.isEmpty()
                && plain.length() <= LONGEST
                && name.codePoints().allMatch(Slug::isPlain);
        if (lossless) {
            return plain;
        }
        String head = plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), LONGEST - 9));
        return "%s-%08x".formatted(head, checksum(name));
    }

    /** Letters, digits and what usually stands between them tell names apart after folding, too. */
    private static boolean isPlain(int codePoint) {
        return codePoint < 0x80;
    }

    private static long checksum(String name) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
