package io.meshsdk.quality.internal.profile;

import io.meshsdk.quality.internal.text.TextMatcher;
import io.meshsdk.quality.internal.text.format.TextFormats;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Some of the different texts of a column, and what they look like.
 *
 * @param texts the texts in UTF-8
 */
public record TextSample(List<byte[]> texts) {
    private static final int LONGEST_SHAPE = 40;

    /** Returns how many texts there are. */
    public int size() {
        return texts.size();
    }

    /** Returns the share of texts of a named format, in [0,1]; zero where there are none. */
    public double share(String format) {
        TextMatcher matcher = TextFormats.matcher(format);
        long matching = texts.stream()
                .filter(text -> matcher.matches(text, 0, text.length))
                .count();
        return texts.isEmpty() ? 0 : (double) matching / texts.size();
    }

    /**
     * Returns the shapes of the texts by how many have them: letters as {@code A} and {@code a}, digits as {@code 9}, what
     * else there is as it stands.
     */
    public Map<String, Long> shapes() {
        return texts.stream().collect(Collectors.groupingBy(TextSample::shape, TreeMap::new, Collectors.counting()));
    }

    private static String shape(byte[] text) {
        StringBuilder shape = new StringBuilder();
        new String(text, StandardCharsets.UTF_8)
                .codePoints()
                .limit(LONGEST_SHAPE)
                .forEach(letter -> shape.appendCodePoint(shapeOf(letter)));
        return shape.toString();
    }

    private static int shapeOf(int letter) {
        if (Character.isDigit(letter)) {
            return '9';
        }
        if (Character.isUpperCase(letter)) {
            return 'A';
        }
        return Character.isLetter(letter) ? 'a' : letter;
    }
}
