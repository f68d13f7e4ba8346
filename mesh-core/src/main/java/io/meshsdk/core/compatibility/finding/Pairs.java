package io.meshsdk.core.compatibility.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The parts of two lists, those of one key beside each other; in order where a key comes several times.
 *
 * @param <T> the type of the parts
 * @param gone the parts of the first list that no part of the second has the key of
 * @param come the parts of the second list that no part of the first has the key of
 * @param kept the parts of one key
 * @since 0.1.0
 */
public record Pairs<T>(List<T> gone, List<T> come, List<Pair<T>> kept) {
    /**
     * A part before and after.
     *
     * @param <T> the type of the part
     * @param before the part of the first list
     * @param after the part of the second list
     * @since 0.1.0
     */
    public record Pair<T>(T before, T after) {}

    /** Returns the parts of two lists, those beside each other that have one key. */
    public static <T> Pairs<T> by(Function<? super T, ?> key, List<T> before, List<T> after) {
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
    public Pairs<T> thenBy(Function<? super T, ?> key) {
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
