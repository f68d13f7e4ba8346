package io.meshsdk.quality.engine;

import io.meshsdk.quality.Check;
import io.meshsdk.quality.Literal;
import java.util.stream.Collectors;

/** Says what a check asks of each value, in the contract's own words. */
final class Promises {
    private static final int MOST_NAMED = 10;

    private Promises() {}

    static String describe(Check check) {
        if (check instanceof Check.Range range) {
            return range(range);
        }
        if (check instanceof Check.OneOf list) {
            String some =
                    list.values().stream().limit(MOST_NAMED).map(Literal::text).collect(Collectors.joining(", "));
            int more = list.values().size() - MOST_NAMED;
            return more > 0 ? "is one of %s and %d more".formatted(some, more) : "is one of " + some;
        }
        return check instanceof Check.Matches matches
                ? "matches '%s'".formatted(matches.pattern())
                : "follows " + check.rule();
    }

    private static String range(Check.Range range) {
        if (range.low().isEmpty()) {
            return "is at most " + range.high().map(Literal::text).orElse("");
        }
        if (range.high().isEmpty()) {
            return "is at least " + range.low().map(Literal::text).orElse("");
        }
        return "is between %s and %s"
                .formatted(range.low().get().text(), range.high().get().text());
    }
}
