package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.CodePointSet.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The alphabet of an automaton: code points that the same sets of an expression hold are one class, numbered from zero.
 */
final class CodePointClasses {
    private static final int TABLED = 0x800;

    private final int[] starts;
    private final char[] classes;
    private final char[] table = new char[TABLED];
    private final List<BitSet> holders = new ArrayList<>();

    CodePointClasses(List<CodePointSet> sets) {
        starts = starts(sets);
        classes = new char[starts.length];
        number(held(sets));
        for (int codePoint = 0; codePoint < TABLED; codePoint++) {
            table[codePoint] = classes[interval(codePoint)];
        }
    }

    int count() {
        return holders.size();
    }

    /** Returns the numbers of the sets that hold the code points of a class. */
    BitSet holders(int symbol) {
        return holders.get(symbol);
    }

    /** Returns the class of a code point. */
    int of(int codePoint) {
        return codePoint < TABLED ? table[codePoint] : classes[interval(codePoint)];
    }

    /** Returns the classes of the code points of ASCII. */
    char[] ascii() {
        return Arrays.copyOf(table, 0x80);
    }

    private void number(BitSet[] held) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        for (int i = 0; i < held.length; i++) {
            Integer known = numbers.putIfAbsent(held[i], holders.size());
            classes[i] = (char) (known == null ? holders.size() : known);
            if (known == null) {
                holders.add(held[i]);
            }
        }
    }

    /** Returns the sets that hold each interval. */
    private BitSet[] held(List<CodePointSet> sets) {
        BitSet[] held = new BitSet[starts.length];
        Arrays.setAll(held, i -> new BitSet());
        for (int set = 0; set < sets.size(); set++) {
            for (Range range : sets.get(set).ranges()) {
                for (int i = interval(range.first()); i < starts.length && starts[i] <= range.last(); i++) {
                    held[i].set(set);
                }
            }
        }
        return held;
    }

    private int interval(int codePoint) {
        int found = Arrays.binarySearch(starts, codePoint);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] starts(List<CodePointSet> sets) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        for (CodePointSet set : sets) {
            for (Range range : set.ranges()) {
                starts.add(range.first());
                starts.add(range.last() + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
