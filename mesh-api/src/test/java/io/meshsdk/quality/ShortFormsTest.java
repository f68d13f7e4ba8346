package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShortFormsTest {
    @Property(tries = 5000)
    void parse_isTheInverseOfRule(@ForAll("checks") Check check) {
        assertThat(Expectations.parse(Checks.COLUMN, check.rule()).check()).isEqualTo(check);
    }

    @ParameterizedTest
    @MethodSource
    void parse_rulesOfTheSeeds_areTheExpectationsTheyName(String rule, Expectation expected) {
        assertThat(Expectations.parse("x", rule)).isEqualTo(expected);
    }

    static Stream<Arguments> parse_rulesOfTheSeeds_areTheExpectationsTheyName() {
        return Stream.of(
                Arguments.of("unique", Expectations.unique("x")),
                Arguments.of("not_null", Expectations.notNull("x")),
                Arguments.of("format:email", Expectations.format("x", ValueFormat.EMAIL)),
                Arguments.of("valid_email", Expectations.format("x", ValueFormat.EMAIL)),
                Arguments.of("range:0:1000000", Expectations.between("x", 0, 1_000_000)),
                Arguments.of(">= 0", Expectations.atLeast("x", 0)),
                Arguments.of("<= 9.50", Expectations.atMost("x", new BigDecimal("9.5"))),
                Arguments.of(" range:0:10 ", Expectations.between("x", 0, 10)),
                Arguments.of("one_of:'a':'b\\'s'", Expectations.oneOf("x", "a", "b's")),
                Arguments.of("one_of:1:2", Expectations.oneOf("x", 1, 2)),
                Arguments.of("matches:[A-Z]+", Expectations.matches("x", "[A-Z]+")),
                Arguments.of(">= 1e-5", Expectations.atLeast("x", new BigDecimal("0.00001"))),
                Arguments.of("one_of:'10:30':'11:00'", Expectations.oneOf("x", "10:30", "11:00")),
                Arguments.of("one_of:'10\\:30'", Expectations.oneOf("x", "10:30")),
                Arguments.of("one_of:'c\\\\d'", Expectations.oneOf("x", "c\\d")),
                Arguments.of("one_of:''", Expectations.oneOf("x", "")),
                Arguments.of(
                        "range:2026-11-20T07\\:00\\:00Z:",
                        Expectations.atLeast("x", Instant.parse("2026-11-20T07:00:00Z"))),
                Arguments.of("matches:\\d{5}", Expectations.matches("x", "\\d{5}")),
                Arguments.of("matches:[A-Z]{2}\\.[0-9]+", Expectations.matches("x", "[A-Z]{2}\\.[0-9]+")),
                Arguments.of("matches:O'Neil", Expectations.matches("x", "O'Neil")),
                Arguments.of("matches:a:b", Expectations.matches("x", "a:b")),
                Arguments.of("matches:'a'", Expectations.matches("x", "'a'")),
                Arguments.of("matches:a ", Expectations.matches("x", "a ")),
                Arguments.of("completeness:0.99", Expectations.completeness("x", 0.99)),
                Arguments.of("freshness:PT4H", Expectations.freshness("x", Duration.ofHours(4))),
                Arguments.of("row_count:1:", Expectations.rowCount(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uniq",
                "unique:x",
                "range",
                "range:0",
                "range:0:1:2",
                "range::",
                "range:9:1",
                "range:a:b",
                "range:0:'b'",
                ">= many",
                "one_of",
                "one_of:x",
                "matches:(",
                "one_of:'a",
                "one_of:a'",
                "one_of:'a'b",
                "one_of:a'b'",
                "one_of:'a' :'b'",
                "one_of:'a''b'",
                "one_of:O'Neil",
                "one_of:'a\\d'",
                "one_of:'a\\",
                "format:'email",
                "range:0:10\\",
                "format:fax",
                "completeness:2",
                "completeness:most",
                "freshness:4h",
                "freshness:PT0S",
                "row_count:-1:",
                "row_count:2:1",
                "schema:x"
            })
    void parse_noRule_isRefused(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.parse("x", rule))
                .withMessageStartingWith("Invalid");
    }

    @Test
    void parse_noRule_showsWhatRulesLookLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.parse("x", "uniq"))
                .withMessageContainingAll("'uniq'", "unique", "range:0:1000000");
    }

    @Test
    void parse_quoteInAText_saysHowToWriteIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.parse("x", "one_of:'it's'"))
                .withMessageContainingAll("one_of:'it's'", "alone between colons", "'it\\'s'");
    }

    @Provide
    Arbitrary<Check> checks() {
        return Checks.any();
    }
}
