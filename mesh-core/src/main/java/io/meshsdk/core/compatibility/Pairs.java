package io.meshsdk.core.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The parts of two lists, those of one key beside each other; in order where a key comes several times. */
record Pairs<T>(List<T> gone, List<T> come, List<Pair<T>> kept) {
    /** A part before and after. */
    record Pair<T>(T before, T after) {}

    static <T> Pairs<T> by(Function<? super T, ?> key, List<T> before, List<T> after) {
        List<T> gone = new ArrayList<>();
        List<T> come = new ArrayList<>(after);
        List<Pair<T>> kept = new ArrayList<>();
        for (T one : before) {
            int index = indexOf(key, key.apply(one), come);
            if (index < 0) {
                gone.add(one);
            } else {
                kept.add(new Pair<>(one, come.remove(index)));
            }
        }
        return new Pairs<>(gone, come, kept);
    }

    /** Returns these pairs, and of what has none those that another key brings together. */
    Pairs<T> thenBy(Function<? super T, ?> key) {
        Pairs<T> more = by(key, gone, come);
        List<Pair<T>> all = new ArrayList<>(kept);
        all.addAll(more.kept);
        return new Pairs<>(more.gone, more.come, all);
    }

    private static <T> int indexOf(Function<? super T, ?> key, Object wanted, List<T> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (wanted.equals(key.apply(parts.get(i)))) {
                return i;
            }
        }
        return -1;
    }
}
