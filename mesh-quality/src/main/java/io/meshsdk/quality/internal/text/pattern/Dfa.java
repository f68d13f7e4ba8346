package io.meshsdk.quality.internal.text.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table of a deterministic automaton: a row for each set of states that a nondeterministic one can be in, of
 * which row zero is the empty set; in it the offset of the next row for each class of code points, and last whether the
 * text may end here.
 */
final class Dfa {
    static final int DEAD = 0;
    private static final int MOST_STATES = 4_096;
    private static final int MOST_CELLS = 1 << 20;
    private static final int WORK_OF_A_STATE = 64;
    private static final long MOST_WORK = 50_000_000;

    private final Nfa nfa;
    private final CodePointClasses classes;
    private final Map<BitSet, Integer> rows = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final Map<Integer, BitSet> closures = new HashMap<>();
    private final int width;
    private int[] table = {};
    private long work;

    Dfa(Nfa nfa, CodePointClasses classes) {
        this.nfa = nfa;
        this.classes = classes;
        this.width = classes.count() + 1;
        row(new BitSet());
        row(closure(nfa.start()));
        for (int row = 0; row < sets.size(); row++) {
            fill(row);
        }
    }

    /** Returns where the row of the start is. */
    int start() {
        return width;
    }

    int[] table() {
        return Arrays.copyOf(table, sets.size() * width);
    }

    private void fill(int row) {
        for (int symbol = 0; symbol < classes.count(); symbol++) {
            int next = row(successor(sets.get(row), classes.holders(symbol)));
            table[row * width + symbol] = next * width;
        }
        table[row * width + classes.count()] = sets.get(row).get(Nfa.ACCEPT) ? 1 : 0;
    }

    private BitSet successor(BitSet set, BitSet holders) {
        BitSet successor = new BitSet();
        for (int state = set.nextSetBit(Nfa.ACCEPT + 1); state >= 0; state = set.nextSetBit(state + 1)) {
            if (holders.get(nfa.set(state))) {
                successor.or(closure(nfa.next(state)));
            }
            spend(1 + nfa.size() / Long.SIZE);
        }
        return successor;
    }

    private BitSet closure(int state) {
        return closures.computeIfAbsent(state, this::newClosure);
    }

    private BitSet newClosure(int state) {
        BitSet closure = nfa.closure(state);
        spend(WORK_OF_A_STATE * closure.cardinality());
        return closure;
    }

    private void spend(int steps) {
        work += steps;
        if (work > MOST_WORK) {
            throw new NotRegularException("too much work");
        }
    }

    private int row(BitSet set) {
        Integer known = rows.get(set);
        if (known != null) {
            return known;
        }
        int row = sets.size();
        if (row == MOST_STATES || (row + 1) * width > MOST_CELLS) {
            throw new NotRegularException("too many states");
        }
        rows.put(set, row);
        sets.add(set);
        if ((row + 1) * width > table.length) {
            table = Arrays.copyOf(table, 2 * (row + 1) * width);
        }
        return row;
    }
}
