package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

final class ConditionProperties {
    @Property
    void holds_anyCondition_isWhatFractionsOfWholeNumbersSay(
            @ForAll("conditions") Condition condition,
            @ForAll @LongRange(min = 0, max = 300) long counted,
            @ForAll @LongRange(min = 1, max = 300) long all) {
        int low = compare(condition.unit(), counted, all, condition.value());
        int high = compare(condition.unit(), counted, all, condition.upper().orElse(condition.value()));

        assertThat(condition.holds(counted, all))
                .isEqualTo(naive(condition.operator(), low).test(high));
    }

    @Property
    void holds_anOperatorAndItsOpposite_neverAgree(
            @ForAll("conditions") Condition condition,
            @ForAll @LongRange(min = 0) long counted,
            @ForAll @LongRange(min = 1) long all) {
        Condition opposite =
                new Condition(opposite(condition.operator()), condition.value(), condition.upper(), condition.unit());

        assertThat(opposite.holds(counted, all)).isNotEqualTo(condition.holds(counted, all));
    }

    @Example
    void holds_aShareThatHasNoEndInDecimals_isExact() {
        Condition third = Condition.of(Operator.AT_MOST, new BigDecimal("33.33"), Unit.PERCENT);

        assertThat(third.holds(1, 3)).isFalse();
        assertThat(third.holds(3333, 10_000)).isTrue();
    }

    @Example
    void holds_theEndsOfARange_areOutsideOfBetweenAndInsideOfWithin() {
        assertThat(rows(Operator.BETWEEN).holds(5, 100)).isFalse();
        assertThat(rows(Operator.WITHIN).holds(5, 100)).isTrue();
        assertThat(rows(Operator.NOT_BETWEEN).holds(10, 100)).isTrue();
        assertThat(rows(Operator.NOT_WITHIN).holds(10, 100)).isFalse();
    }

    @Example
    void of_notAsManyNumbersAsTheOperatorTakes_isRefused() {
        assertThatThrownBy(() -> Condition.of(Operator.BETWEEN, BigDecimal.ONE, Unit.ROWS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("BETWEEN", "two numbers");
        assertThatThrownBy(() -> Condition.of(Operator.IS, BigDecimal.ONE, BigDecimal.TEN, Unit.ROWS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("IS", "one number");
    }

    @Example
    void describe_aCondition_isWordsOfBoundedLength() {
        assertThat(Condition.of(Operator.LESS_THAN, new BigDecimal("5"), Unit.PERCENT)
                        .describe())
                .isEqualTo("less than 5 percent");
        assertThat(rows(Operator.WITHIN).describe()).isEqualTo("within 5 and 10 rows");
        assertThat(Condition.of(Operator.IS, new BigDecimal("1E+1000000000"), Unit.ROWS)
                        .describe())
                .hasSizeLessThan(60);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<BigDecimal> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-2, 120).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1), BigDecimal.valueOf(110))
                        .ofScale(2));
        return Combinators.combine(Arbitraries.of(Operator.class), numbers, numbers, Arbitraries.of(Unit.class))
                .as((operator, one, other, unit) -> operator.takesTwo()
                        ? Condition.of(operator, one.min(other), one.max(other), unit)
                        : Condition.of(operator, one, unit));
    }

    private static Condition rows(Operator operator) {
        return Condition.of(operator, new BigDecimal("5"), BigDecimal.TEN, Unit.ROWS);
    }

    /** Compares a number of rows, or percents of whole numbers, by cross-multiplied whole numbers. */
    private static int compare(Unit unit, long counted, long all, BigDecimal bound) {
        BigInteger denominator = BigInteger.TEN.pow(Math.max(bound.scale(), 0));
        BigInteger numerator = bound.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        BigInteger left = BigInteger.valueOf(unit == Unit.ROWS ? counted : counted * 100);
        BigInteger whole = BigInteger.valueOf(unit == Unit.ROWS ? 1 : all);
        return left.multiply(denominator).compareTo(numerator.multiply(whole));
    }

    private static IntPredicate naive(Operator operator, int low) {
        return switch (operator) {
            case IS -> high -> low == 0;
            case IS_NOT -> high -> low != 0;
            case GREATER_THAN -> high -> low > 0;
            case AT_LEAST -> high -> low >= 0;
            case LESS_THAN -> high -> low < 0;
            case AT_MOST -> high -> low <= 0;
            case BETWEEN -> high -> low > 0 && high < 0;
            case WITHIN -> high -> low >= 0 && high <= 0;
            case NOT_BETWEEN -> high -> !(low > 0 && high < 0);
            case NOT_WITHIN -> high -> !(low >= 0 && high <= 0);
        };
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case IS -> Operator.IS_NOT;
            case IS_NOT -> Operator.IS;
            case GREATER_THAN -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS_THAN;
            case LESS_THAN -> Operator.AT_LEAST;
            case AT_MOST -> Operator.GREATER_THAN;
            case BETWEEN -> Operator.NOT_BETWEEN;
            case WITHIN -> Operator.NOT_WITHIN;
            case NOT_BETWEEN -> Operator.BETWEEN;
            case NOT_WITHIN -> Operator.WITHIN;
        };
    }
}
