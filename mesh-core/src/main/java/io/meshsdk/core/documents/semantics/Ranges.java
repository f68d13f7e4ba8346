package io.meshsdk.core.documents.semantics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds ranges that nothing lies in. */
final class Ranges {
    private static final List<Function<String, Comparable<?>>> TIMES =
            List.of(LocalDate::parse, text -> OffsetDateTime.parse(text).toInstant(), LocalTime::parse);

    private final Collected collected;

    Ranges(Collected collected) {
        this.collected = collected;
    }

    /** Judges two keys of one mapping. */
    void judge(Element options, String low, String high) {
        compare(options, low, high)
                .filter(order -> order > 0)
                .ifPresent(order -> empty(options, low, high, "'%s' is above '%s'.".formatted(low, high)));
    }

    /** Judges the bounds of values, of which the exclusive ones are bounds of their own or flags beside the others. */
    void bounds(Element options) {
        boolean isLowOpen = options.says("exclusiveMinimum", true);
        boolean isHighOpen = options.says("exclusiveMaximum", true);
        if (isLowOpen || isHighOpen) {
            open(options, "minimum", "maximum");
        } else {
            judge(options, "minimum", "maximum");
        }
        open(options, "exclusiveMinimum", "maximum");
        open(options, "minimum", "exclusiveMaximum");
        open(options, "exclusiveMinimum", "exclusiveMaximum");
    }

    /** Judges the two numbers of a comparison that leaves its bounds out. */
    void between(Element rule, String operator) {
        Optional<Element> pair = rule.find(operator);
        List<Element> numbers = pair.map(Element::items).orElse(List.of());
        if (numbers.size() == 2
                && order(numbers.get(0), numbers.get(1))
                        .filter(order -> order >= 0)
                        .isPresent()) {
            collected.add(
                    Finding.EMPTY_RANGE,
                    pair.orElseThrow(),
                    "No number lies between the two of '%s'.".formatted(operator),
                    "Write the lower number first.");
        }
    }

    private void open(Element options, String low, String high) {
        compare(options, low, high)
                .filter(order -> order >= 0)
                .ifPresent(
                        order -> empty(options, low, high, "Nothing lies between '%s' and '%s'.".formatted(low, high)));
    }

    private void empty(Element options, String low, String high, String problem) {
        collected.add(
                Finding.EMPTY_RANGE,
                options.find(low).orElse(options),
                problem,
                "Lower '%s', or raise '%s'.".formatted(low, high));
    }

    private static Optional<Integer> compare(Element options, String low, String high) {
        return options.find(low).flatMap(from -> options.find(high).flatMap(to -> order(from, to)));
    }

    /** Returns how two values are ordered; nothing where they are not of one kind. */
    private static Optional<Integer> order(Element low, Element high) {
        if (low.number().isPresent() && high.number().isPresent()) {
            return Optional.of(low.number().get().compareTo(high.number().get()));
        }
        return low.text()
                .flatMap(from -> high.text()
                        .flatMap(to -> TIMES.stream()
                                .flatMap(kind -> order(kind, from, to).stream())
                                .findFirst()));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Integer> order(Function<String, Comparable<?>> kind, String low, String high) {
        try {
            return Optional.of(((Comparable<Object>) kind.apply(low)).compareTo(kind.apply(high)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
