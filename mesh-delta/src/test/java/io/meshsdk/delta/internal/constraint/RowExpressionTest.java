package io.meshsdk.delta.internal.constraint;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RowExpressionTest {
    private static final Schema SCHEMA = Schema.of(
            Field.int64("n"),
            Field.int32("m"),
            Field.decimal("amount", 12, 2),
            Field.decimal("wide", 38, 10),
            Field.float64("f"),
            Field.float64("g"),
            Field.string("odd`name"),
            Field.string("text"),
            Field.date("day"),
            Field.timestamp("at"),
            Field.of("local", new LocalTimestampType()));

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of(check(notNull("n")), "`n` IS NOT NULL"),
                Arguments.of(check(between("n", -5, 7)), "`n` IS NULL OR (`n` >= -5 AND `n` <= 7)"),
                Arguments.of(check(atLeast("amount", new BigDecimal("0.50"))), "`amount` IS NULL OR (`amount` >= 0.5)"),
                Arguments.of(check(atLeast("f", 3)), "`f` IS NULL OR (`f` >= 3.0D)"),
                Arguments.of(
                        check(oneOf("text", "it's", "a\\b", "line\nbreak")),
                        "`text` IS NULL OR (`text` IN ('it\\'s', 'a\\\\b', 'line\\u000abreak'))"),
                Arguments.of(
                        new ValueCheck.NoneOf("odd`name", List.of(new Literal.Text("x"))),
                        "`odd``name` IS NULL OR (`odd``name` NOT IN ('x'))"),
                Arguments.of(
                        new ValueCheck.Compared("day", Comparison.LESS, new Literal.Day(LocalDate.parse("2026-11-27"))),
                        "`day` IS NULL OR (`day` < DATE'2026-11-27')"),
                Arguments.of(
                        new ValueCheck.Compared(
                                "at",
                                Comparison.NOT_EQUAL,
                                new Literal.Moment(Instant.parse("2026-11-27T01:02:03.5Z"))),
                        "`at` IS NULL OR (`at` != TIMESTAMP'2026-11-27T01:02:03.500Z')"),
                Arguments.of(
                        new ValueCheck.Length("text", 2, OptionalInt.of(9)),
                        "`text` IS NULL OR (length(`text`) >= 2 AND length(`text`) <= 9)"),
                Arguments.of(
                        new RowCheck.Compared("m", Comparison.AT_MOST, "n"),
                        "`m` IS NULL OR `n` IS NULL OR (`m` <= `n`)"));
    }

    private static Check check(Expectation expectation) {
        return expectation.check();
    }

    @ParameterizedTest
    @MethodSource("said")
    void of_aCheckThatSqlSays_isItsExpression(Check check, String expression) {
        assertThat(RowExpression.of(check, SCHEMA)).contains(expression);
    }

    static Stream<Check> unsaid() {
        return Stream.of(
                check(atLeast("missing", 0)),
                new ValueCheck.Matches("text", "[a-z]+"),
                // Spark would round the bound to the next double, and refuse that double.
                new ValueCheck.Compared("f", Comparison.GREATER, new Literal.Exact(new BigDecimal("0.1"))),
                // No decimal type of Spark holds both.
                check(atLeast("wide", new BigDecimal("0.00000000000000001"))),
                new RowCheck.Compared("f", Comparison.LESS, "g"),
                new RowCheck.Compared("n", Comparison.LESS, "amount"),
                new ValueCheck.Compared("local", Comparison.LESS, new Literal.Moment(Instant.EPOCH)),
                new ValueCheck.Compared("at", Comparison.LESS, new Literal.Moment(Instant.EPOCH.plusNanos(1))),
                new ValueCheck.Compared("day", Comparison.LESS, new Literal.Day(LocalDate.of(10_000, 1, 1))));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void of_aCheckThatSqlSaysOtherwise_isEmpty(Check check) {
        assertThat(RowExpression.of(check, SCHEMA)).isEqualTo(Optional.empty());
    }
}
