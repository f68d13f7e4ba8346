package io.meshsdk.quality.internal.text.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetedPatternTest {
    @ParameterizedTest
    @CsvSource({"(?=.*\\d)\\w+, abc1, true", "(?=.*\\d)\\w+, abc, false", "(a|b)\\1, aa, true", "(a|b)\\1, ab, false"})
    void matches_patternThatIsNotRegular_saysWhatJavaUtilRegexSays(String regex, String text, boolean expected) {
        assertThat(matches(regex, "<" + text + ">", 1, text.length() + 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+\\1b", "(a|aa)+\\1$", "(?!b)(.*)*\\1x", "(?=a)a*a*a*a*a*a*b"})
    @Timeout(10)
    void matches_patternThatBacktracksForEver_saysSoWithoutTheText(String regex) {
        String text = "a".repeat(60) + "!";

        assertThatThrownBy(() -> matches(regex, text, 0, text.length()))
                .isInstanceOf(PatternBudgetException.class)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'" + regex + "'", "1000000 steps", "character class")
                .hasMessageNotContaining("aaa")
                .hasNoCause();
    }

    @Test
    void matches_moreStepsThanTheBudget_throws() {
        BudgetedPattern pattern = new BudgetedPattern(Pattern.compile("a*"), 5, 2);

        assertThat(pattern.matches("aaa".getBytes(UTF_8), 0, 3)).isTrue();
        assertThatThrownBy(() -> new BudgetedPattern(Pattern.compile("a*"), 1, 0).matches("aaa".getBytes(UTF_8), 0, 3))
                .isInstanceOfSatisfying(
                        PatternBudgetException.class,
                        thrown -> assertThat(thrown.pattern()).isEqualTo("a*"));
    }

    @Test
    void matches_patternThatRunsOutOfStack_saysSoWithoutTheText() {
        String text = "ab".repeat(500_000);

        assertThatThrownBy(() -> matches("(a|b)*", text, 0, text.length()))
                .isInstanceOf(PatternBudgetException.class)
                .hasMessageContainingAll("'(a|b)*'", "stack", "character class")
                .hasMessageNotContaining("abab")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void matches_longTextOfAHarmlessPattern_staysInTheBudget() {
        String text = "ab".repeat(500_000);

        assertThat(matches("(?=a)[ab]*+", text, 0, text.length())).isTrue();
    }

    private static boolean matches(String regex, String text, int from, int to) {
        return new BudgetedPattern(Pattern.compile(regex)).matches(text.getBytes(UTF_8), from, to);
    }
}
