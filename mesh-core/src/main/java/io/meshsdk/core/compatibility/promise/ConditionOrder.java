package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which conditions allow less than others. A condition allows intervals that begin and end at its numbers; two are compared
 * at the numbers of both, between them, and beyond.
 */
final class ConditionOrder {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A sum of numbers of more digits could take all memory. */
    private static final int MAX_DIGITS = 1000;

    private ConditionOrder() {}

    /** Compares how many may break a check: none, where nothing is said. */
    static Strictness compare(Optional<Condition> before, Optional<Condition> after) {
        Condition.Unit unit = after.or(() -> before).map(Condition::unit).orElse(Condition.Unit.ROWS);
        return compare(before.orElseGet(() -> none(unit)), after.orElseGet(() -> none(unit)));
    }

    /** Compares what a rule is held to that says nothing without a condition. */
    static Strictness compareWritten(Optional<Condition> before, Optional<Condition> after) {
        return before.isPresent() && after.isPresent()
                ? compare(before.get(), after.get())
                : Strictness.of(before.isEmpty(), after.isEmpty());
    }

    private static Condition none(Condition.Unit unit) {
        return Condition.of(Condition.Operator.IS, BigDecimal.ZERO, unit);
    }

    private static Strictness compare(Condition before, Condition after) {
        List<BigDecimal> numbers = numbers(before, after);
        if (before.unit() != after.unit() || !numbers.stream().allMatch(ConditionOrder::isShort)) {
            return before.equals(after) ? Strictness.SAME : Strictness.OTHER;
        }
        boolean nextImplies = true;
        boolean publishedImplies = true;
        for (BigDecimal point : points(numbers, after.unit())) {
            boolean one = holds(before, point);
            boolean next = holds(after, point);
            nextImplies &= one || !next;
            publishedImplies &= next || !one;
        }
        return Strictness.of(nextImplies, publishedImplies);
    }

    private static List<BigDecimal> numbers(Condition before, Condition after) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(before.value(), after.value()));
        before.upper().ifPresent(numbers::add);
        after.upper().ifPresent(numbers::add);
        return numbers;
    }

    /** Counts are not negative, metrics can be. */
    private static List<BigDecimal> points(List<BigDecimal> numbers, Condition.Unit unit) {
        TreeSet<BigDecimal> ends = new TreeSet<>(numbers);
        ends.add(unit == Condition.Unit.VALUE ? ends.first().subtract(BigDecimal.ONE) : BigDecimal.ZERO);
        List<BigDecimal> points = new ArrayList<>();
        for (BigDecimal end : unit == Condition.Unit.VALUE ? ends : ends.tailSet(BigDecimal.ZERO)) {
            BigDecimal next = ends.higher(end);
            points.add(end);
            points.add(next == null ? end.add(BigDecimal.ONE) : end.add(next).divide(TWO));
        }
        return points;
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
    }

    private static boolean holds(Condition condition, BigDecimal count) {
        int low = count.compareTo(condition.value());
        int high = condition.upper().map(count::compareTo).orElse(0);
        return condition.operator().holds(low, high);
    }
}
