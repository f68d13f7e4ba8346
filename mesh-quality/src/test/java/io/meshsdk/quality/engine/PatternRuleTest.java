package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.BytesColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatternRuleTest {
    private static final BytesColumn LONG_TEXT = BytesColumn.ofStrings(List.of("ab".repeat(500_000)));

    @Test
    void mark_patternThatRunsOutOfStack_saysSoWithoutTheText() {
        assertThatThrownBy(() -> new PatternRule("(a|b)*").mark(LONG_TEXT, new boolean[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'(a|b)*'", "character class")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("abab"));
    }

    @Test
    void mark_remedyOfTheMessage_matches() {
        boolean[] broken = {true};

        new PatternRule("[ab]*").mark(LONG_TEXT, broken);

        assertThat(broken).containsExactly(false);
    }
}
