package io.meshsdk.core.compatibility.schema;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Which options of types allow less than others. An option that is not said allows everything. */
final class OptionOrder {
    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    /** Numbers of more digits are compared by their text: a remainder of them could take for ever. */
    private static final int MAX_DIGITS = 1000;

    private OptionOrder() {}

    static Strictness compare(String key, Optional<Value> before, Optional<Value> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Strictness.of(before.isEmpty(), after.isEmpty());
        }
        if (before.equals(after)) {
            return Strictness.SAME;
        }
        if (before.get() instanceof Value.Numeric one && after.get() instanceof Value.Numeric next) {
            return numbers(key, one.number(), next.number());
        }
        if (key.equals("uniqueItems")
                && before.get() instanceof Value.Flag one
                && after.get() instanceof Value.Flag next) {
            return Strictness.of(next.flag(), one.flag());
        }
        return bound(key, before.get(), after.get());
    }

    private static Strictness numbers(String key, BigDecimal before, BigDecimal after) {
        if (LOWER_BOUNDS.contains(key)) {
            return Strictness.ofGrowth(after.compareTo(before));
        }
        if (UPPER_BOUNDS.contains(key)) {
            return Strictness.ofGrowth(before.compareTo(after));
        }
        if (before.compareTo(after) == 0) {
            return Strictness.SAME;
        }
        return key.equals("multipleOf")
                ? Strictness.of(isMultiple(after, before), isMultiple(before, after))
                : Strictness.OTHER;
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return of.signum() != 0
                && isShort(number)
                && isShort(of)
                && number.remainder(of).signum() == 0;
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
    }

    /** Days and times of ISO 8601 in one form are in order as their texts are. */
    private static Strictness bound(String key, Value before, Value after) {
        boolean texts = before instanceof Value.Text && after instanceof Value.Text;
        String one = before.toString();
        String next = after.toString();
        if (!texts || !isMoment(one) || one.length() != next.length() || !isMoment(next)) {
            return Strictness.OTHER;
        }
        if (LOWER_BOUNDS.contains(key)) {
            return Strictness.ofGrowth(next.compareTo(one));
        }
        return UPPER_BOUNDS.contains(key) ? Strictness.ofGrowth(one.compareTo(next)) : Strictness.OTHER;
    }

    private static boolean isMoment(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z?)?");
    }
}
