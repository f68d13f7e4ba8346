package io.meshsdk.testkit.rows;

import java.util.List;
import java.util.function.LongFunction;

/**
 * The values a column may hold, numbered from 0; different numbers below the size are different values.
 *
 * @param size how many there are, positive
 * @param values the value of a number
 */
record ValueSpace(long size, LongFunction<Object> values) {
    static ValueSpace of(List<?> values) {
        return new ValueSpace(values.size(), number -> values.get(Math.toIntExact(number)));
    }

    Object at(long number) {
        return values.apply(Math.floorMod(number, size));
    }
}
