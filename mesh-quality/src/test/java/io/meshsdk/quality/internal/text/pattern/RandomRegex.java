package io.meshsdk.quality.internal.text.pattern;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes regular expressions at random, each with texts that often match. */
final class RandomRegex {
    private static final List<String> LETTERS =
            List.of("a", "b", "A", "k", "1", "-", " ", "\n", "\r", "_", "é", "É", "\u0085", "€", "\u2028", "😀", "𐐀");
    private static final List<Piece> CLASSES = List.of(
            new Piece(".", () -> "a"),
            new Piece("(?s:.)", () -> "\n"),
            new Piece("\\d", () -> "1"),
            new Piece("\\D", () -> "😀"),
            new Piece("\\w", () -> "_"),
            new Piece("\\W", () -> "é"),
            new Piece("\\s", () -> "\r"),
            new Piece("\\S", () -> "€"),
            new Piece("[ab]", () -> "b"),
            new Piece("[^a]", () -> "b"),
            new Piece("[^aé😀]", () -> "\n"),
            new Piece("[a-é]", () -> "b"),
            new Piece("[A-Zk\\d_]", () -> "k"),
            new Piece("[^\\w\\s]", () -> "-"),
            new Piece("[\\w.-]", () -> "-"),
            new Piece("[-a&]", () -> "-"),
            new Piece("[a-b-é]", () -> "-"),
            new Piece("[^a&-]", () -> "b"),
            new Piece("(?i:[^a-k])", () -> "1"),
            new Piece("[€-😀]", () -> "😀"),
            new Piece("\\x41", () -> "A"),
            new Piece("\\u20ac", () -> "€"),
            new Piece("\\Q-b\\E", () -> "-b"));
    private static final List<Piece> ASKED = List.of(
            new Piece("\\p{L}", () -> "é"),
            new Piece("\\P{Lu}", () -> "b"),
            new Piece("[\\p{L}&&[^a]]", () -> "b"),
            new Piece("[a[^b-é]]", () -> "a"),
            new Piece("(?i:\\p{Lower})", () -> "A"),
            new Piece("\\h", () -> " "),
            new Piece("[\\d-a]", () -> "-"));

    private final Random random;

    RandomRegex(long seed) {
        random = new Random(seed);
    }

    Piece piece(int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 10);
        if (kind < 2) {
            return letter();
        }
        if (kind == 2) {
            return pick(random.nextInt(40) == 0 ? ASKED : CLASSES);
        }
        if (kind < 6) {
            return sequence(depth);
        }
        return kind == 6 ? choice(depth) : repeated(piece(depth - 1));
    }

    /** Returns a piece between anchors, or with one of them, or none. */
    Piece anchored(int depth) {
        Piece piece = piece(depth);
        String start = pick(List.of("", "", "^", "\\A"));
        String end = pick(List.of("", "", "$", "\\z", "\\Z"));
        return new Piece(start + grouped(piece.regex) + end, piece.sample);
    }

    /** Returns an expression that stands for one code point. */
    String anyClass() {
        List<Piece> all = Stream.concat(CLASSES.stream(), ASKED.stream())
                .filter(piece -> !piece.regex.startsWith("\\Q"))
                .toList();
        return pick(all).regex;
    }

    /** Returns a text that may match, or one of any letters. */
    String text(Piece piece) {
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? anyText() : piece.sample.get());
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            text.insert(text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1)), any());
        }
        return text.toString();
    }

    private Piece letter() {
        String letter = any();
        String escaped = letter.equals("-") && random.nextBoolean() ? "\\-" : letter;
        return new Piece(random.nextInt(8) == 0 ? "(?i:" + letter + ")" : escaped, () -> letter);
    }

    private Piece sequence(int depth) {
        List<Piece> parts = parts(depth, random.nextInt(4));
        return new Piece(
                parts.stream().map(Piece::regex).map(RandomRegex::grouped).collect(Collectors.joining()),
                () -> parts.stream().map(part -> part.sample.get()).collect(Collectors.joining()));
    }

    private Piece choice(int depth) {
        List<Piece> parts = parts(depth, 1 + random.nextInt(3));
        return new Piece(
                parts.stream().map(Piece::regex).collect(Collectors.joining("|", "(", ")")),
                () -> pick(parts).sample.get());
    }

    private Piece repeated(Piece part) {
        int least = random.nextInt(3);
        int most = least + random.nextInt(3);
        String quantifier = pick(List.of(
                "*", "+", "?", "{%d}".formatted(least), "{%d,}".formatted(least), "{%d,%d}".formatted(least, most)));
        String lazy = random.nextInt(3) == 0 ? "?" : "";
        return new Piece(
                "(" + part.regex + ")" + quantifier + lazy,
                () -> part.sample.get().repeat(random.nextInt(4)));
    }

    private List<Piece> parts(int depth, int count) {
        return IntStream.range(0, count).mapToObj(i -> piece(depth - 1)).toList();
    }

    private String anyText() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> any()).collect(Collectors.joining());
    }

    private String any() {
        return pick(LETTERS);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String grouped(String regex) {
        return regex.contains("|") ? "(?:" + regex + ")" : regex;
    }

    /** An expression and where its texts come from. */
    record Piece(String regex, Supplier<String> sample) {}
}
