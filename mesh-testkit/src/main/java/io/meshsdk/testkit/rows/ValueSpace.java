package io.meshsdk.testkit.rows;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The values a column may hold, numbered from 0; different numbers below the size are different values.
 *
 * @param size how many there are, positive
 * @param values the value of a number
 */
record ValueSpace(long size, LongFunction<Object> values) {
    private static final int MOST_LISTED = 10_000;

    static ValueSpace of(List<?> values) {
        return new ValueSpace(values.size(), number -> values.get(Math.toIntExact(number)));
    }

    /**
     * Returns the space without some values; empty where nothing is left. The number of one that is left out stands for one of
     * the last values instead, which are as many.
     */
    Optional<ValueSpace> without(Set<Object> some) {
        if (some.isEmpty()) {
            return Optional.of(this);
        }
        if (size <= MOST_LISTED) {
            List<Object> left = LongStream.range(0, size)
                    .mapToObj(this::at)
                    .filter(value -> !some.contains(value))
                    .toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(of(left));
        }
        long rest = size - some.size();
        List<Object> last = LongStream.range(rest, size).mapToObj(this::at).toList();
        Map<Object, Object> instead = new HashMap<>();
        Iterator<Object> free =
                last.stream().filter(value -> !some.contains(value)).iterator();
        some.stream().filter(value -> !last.contains(value)).forEach(value -> instead.put(value, free.next()));
        return Optional.of(new ValueSpace(rest, number -> {
            Object value = at(number);
            return instead.getOrDefault(value, value);
        }));
    }

    Object at(long number) {
        return values.apply(Math.floorMod(number, size));
    }
}
