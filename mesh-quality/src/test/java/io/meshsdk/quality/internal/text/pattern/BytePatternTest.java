package io.meshsdk.quality.internal.text.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.internal.text.TextMatcher;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BytePatternTest {
    private static final int TEXTS = 20;

    @Property(tries = 2000)
    void matches_anyRegularPatternAndText_agreesWithJavaUtilRegex(@ForAll long seed) {
        RandomRegex random = new RandomRegex(seed);
        RandomRegex.Piece piece = random.anchored(4);
        BytePattern pattern = compile(piece.regex());
        for (int i = 0; i < TEXTS; i++) {
            assertAgreement(pattern, piece.regex(), random.text(piece).getBytes(UTF_8));
        }
    }

    @Property(tries = 1000)
    void matches_bytesThatAreNoUtf8_agreesWithTheStringOfThem(@ForAll long seed) {
        RandomRegex random = new RandomRegex(seed);
        Random bytes = new Random(seed);
        RandomRegex.Piece piece = random.piece(3);
        BytePattern pattern = compile(piece.regex());
        for (int i = 0; i < TEXTS; i++) {
            assertAgreement(pattern, piece.regex(), broken(random.text(piece).getBytes(UTF_8), bytes));
        }
    }

    @Property(tries = 4)
    void matches_anyClassAndCodePoint_agreesWithJavaUtilRegex(@ForAll long seed) {
        RandomRegex random = new RandomRegex(seed);
        String regex = random.anyClass();
        BytePattern pattern = compile(regex);
        Pattern reference = Pattern.compile(regex);

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(one -> one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE)
                        .filter(one -> !agrees(pattern, reference, Character.toString(one))))
                .as(regex)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "^abc$, abc, true",
        "\\Aabc\\z, abc, true",
        "^a|b$, a, true",
        "(^a|^b)c, bc, true",
        "a(?i)b|c, C, true",
        "(a(?i)b)c, aBC, false",
        "(?i)straße, STRAßE, true",
        "(?i)É, é, false",
        "(?i-i)A, a, false",
        "(?<year>\\d{4}), 2026, true",
        "\\Qa.b\\E+, a.bb, true",
        "\\Qa.b, a.b, true",
        "[A-Z]{3}-[0-9]{4}-[A-Z0-9]{2}, ABC-1234-X9, true",
        "[A-Z]{3}-[0-9]{4}-[A-Z0-9]{2}, ABC-1234-x9, false",
        "a]}, a]}, true",
        "😀?, 😀, true",
        "'', '', true",
        "(|a)+, aaa, true",
        "'.{0,1000}', abc, true"
    })
    void compile_regularPattern_matchesAsStated(String regex, String text, boolean expected) {
        assertThat(Pattern.matches(regex, text)).isEqualTo(expected);
        assertThat(matches(compile(regex), text.getBytes(UTF_8))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)a",
                "(?!a)b",
                "(?<=a)b",
                "(?<!a)b",
                "(?>a|ab)c",
                "(a)\\1",
                "(?<x>a)\\k<x>",
                "a++",
                "a*+",
                "a?+",
                "a{1,2}+",
                "\\bword\\b",
                "a\\B",
                "\\Ga",
                "a^b",
                "a$b",
                "(a$)?",
                "(?:a$)\\n",
                "(?m)^a$",
                "(?u)é",
                "(?x)a b",
                "(?U)\\w",
                "\\R",
                "\\X",
                "\\cA",
                "\\07",
                "\\x{41}",
                "\\uD83D",
                "[]a]",
                "\\N{LATIN SMALL LETTER A}",
                "(a|b)*a(a|b){12}",
                "(a{0,100}){0,100}",
                "(((a{1,50}){1,50}){1,50})"
            })
    void compile_patternThatIsNotRegularOrNotKnown_refuses(String regex) {
        assertThat(Pattern.compile(regex)).isNotNull();
        assertThat(BytePattern.compile(regex)).isEmpty();
    }

    @Test
    void compile_groupsNestedDeeply_refuses() {
        assertThat(BytePattern.compile("(".repeat(1000) + "a" + ")".repeat(1000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+$", "(.*)*x", "(a?){30}a{30}c"})
    void matches_patternThatBacktracksForEver_readsALongTextOnce(String regex) {
        BytePattern pattern = compile(regex);
        byte[] bytes = ("a".repeat(1_000_000) + "!").getBytes(UTF_8);

        assertThat(Duration.ofNanos(fastest(pattern, bytes))).isLessThan(Duration.ofMillis(500));
    }

    private static long fastest(TextMatcher pattern, byte[] bytes) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(pattern.matches(bytes, 0, bytes.length)).isFalse();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private static boolean agrees(BytePattern pattern, Pattern reference, String text) {
        return matches(pattern, text.getBytes(UTF_8)) == reference.matcher(text).matches();
    }

    private static BytePattern compile(String regex) {
        return BytePattern.compile(regex).orElseThrow(() -> new AssertionError("refused " + regex));
    }

    private static void assertAgreement(BytePattern pattern, String regex, byte[] bytes) {
        reference(regex, bytes).ifPresent(expected -> {
            Statistics.label("matches").collect(expected);
            assertThat(matches(pattern, bytes))
                    .as("'%s' of '%s'", regex, new String(bytes, UTF_8))
                    .isEqualTo(expected);
        });
    }

    /** Returns what java.util.regex says, if it does in time. */
    private static Optional<Boolean> reference(String regex, byte[] bytes) {
        try {
            return Optional.of(new BudgetedPattern(Pattern.compile(regex), 20_000, 0).matches(bytes, 0, bytes.length));
        } catch (PatternBudgetException e) {
            return Optional.empty();
        }
    }

    /** Matches the bytes between others that are not of the text. */
    private static boolean matches(BytePattern pattern, byte[] bytes) {
        byte[] among = new byte[bytes.length + 2];
        among[0] = (byte) 0xC3;
        among[bytes.length + 1] = (byte) 0xA9;
        System.arraycopy(bytes, 0, among, 1, bytes.length);
        return pattern.matches(among, 1, bytes.length + 1);
    }

    private static byte[] broken(byte[] bytes, Random random) {
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextInt(4) == 0) {
                bytes[i] = (byte) (0x80 + random.nextInt(0x80));
            }
        }
        return bytes;
    }
}
