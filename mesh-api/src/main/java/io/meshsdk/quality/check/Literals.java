package io.meshsdk.quality.check;

import java.util.List;

/** Lists of literals. */
final class Literals {
    private Literals() {}

    static List<Literal> distinct(String what, List<Literal> values) {
        List<Literal> distinct = values.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("Invalid list of %s values: it is empty".formatted(what));
        }
        return distinct;
    }
}
