package io.meshsdk.quality.check;

import java.util.List;

/** Lists of columns. */
final class Columns {
    private Columns() {}

    static List<String> distinct(String what, List<String> columns) {
        List<String> copy = List.copyOf(columns);
        if (copy.stream().distinct().count() < copy.size()) {
            throw new IllegalArgumentException("Invalid %s check: a column is repeated in %s".formatted(what, copy));
        }
        return copy;
    }
}
