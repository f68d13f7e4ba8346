package io.meshsdk.quality.internal.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

final class TextPatternsTest {
    @Test
    void compile_regularPattern_makesAnAutomaton() {
        assertThat(TextPatterns.compile("[A-Z]{3}-\\d+")).isInstanceOf(BytePattern.class);
    }

    @Test
    void compile_lookAhead_leavesItToJavaUtilRegex() {
        assertThat(TextPatterns.compile("(?=.*\\d).+")).isInstanceOf(BudgetedPattern.class);
    }

    @Test
    void compile_brokenPattern_throws() {
        assertThatThrownBy(() -> TextPatterns.compile("[a-")).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void compile_groupsNestedTooDeeply_throws() {
        String regex = "(".repeat(100_000) + ")".repeat(100_000);

        assertThatThrownBy(() -> TextPatterns.compile(regex)).isInstanceOf(PatternSyntaxException.class);
    }
}
