package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.rule.ShortForm;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a check asks of each value, in the contract's own words. */
final class Promises {
    private static final int MOST_NAMED = 10;

    private Promises() {}

    static String describe(ValueCheck check) {
        if (check instanceof ValueCheck.Range range) {
            return range(range);
        }
        if (check instanceof ValueCheck.OneOf list) {
            return "is one of " + some(list.values());
        }
        if (check instanceof ValueCheck.NoneOf list) {
            return "is none of " + some(list.values());
        }
        if (check instanceof ValueCheck.Compared compared) {
            return "is %s %s"
                    .formatted(compared.comparison().sign(), compared.value().text());
        }
        if (check instanceof ValueCheck.Matches matches) {
            return "matches '%s'".formatted(matches.pattern());
        }
        return check instanceof ValueCheck.MatchesNot matches
                ? "does not match '%s'".formatted(matches.pattern())
                : "follows " + ShortForm.of(check);
    }

    static String some(List<Literal> values) {
        String some = values.stream().limit(MOST_NAMED).map(Literal::text).collect(Collectors.joining(", "));
        int more = values.size() - MOST_NAMED;
        return more > 0 ? "%s and %d more".formatted(some, more) : some;
    }

    private static String range(ValueCheck.Range range) {
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
