package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.RegexNode.Choice;
import io.meshsdk.quality.internal.text.pattern.RegexNode.One;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Repeat;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A nondeterministic automaton, built from the end of an expression to its start: each state reads a code point of a set
 * and goes on to another, or goes on to others without reading.
 */
final class Nfa {
    static final int ACCEPT = 0;
    private static final int MOST_STATES = 8_192;

    private final List<State> states = new ArrayList<>();
    private final Map<CodePointSet, Integer> sets = new LinkedHashMap<>();
    private final int start;

    /** Creates the automaton of an expression without anchors. */
    Nfa(RegexNode node) {
        states.add(new State(State.NO_SET, List.of()));
        start = before(ACCEPT, node);
    }

    int size() {
        return states.size();
    }

    int start() {
        return start;
    }

    /** Returns the sets that are read, in the order of their numbers. */
    List<CodePointSet> sets() {
        return List.copyOf(sets.keySet());
    }

    /** Returns the number of the set that a state reads; -1 where it reads nothing. */
    int set(int state) {
        return states.get(state).set;
    }

    /** Returns the state after one that reads. */
    int next(int state) {
        return states.get(state).targets.get(0);
    }

    /** Returns the states that read, and the accepting one, that are reached from a state without reading. */
    BitSet closure(int state) {
        BitSet seen = new BitSet();
        BitSet closure = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(state));
        while (!open.isEmpty()) {
            int one = open.pop();
            if (seen.get(one)) {
                continue;
            }
            seen.set(one);
            if (one == ACCEPT || set(one) != State.NO_SET) {
                closure.set(one);
            } else {
                states.get(one).targets.forEach(open::push);
            }
        }
        return closure;
    }

    /** Adds a part of the expression before a state; returns the state where the part starts. */
    private int before(int next, RegexNode node) {
        if (node instanceof One one) {
            return add(new State(sets.computeIfAbsent(one.set(), set -> sets.size()), List.of(next)));
        }
        if (node instanceof Sequence sequence) {
            return before(next, sequence);
        }
        if (node instanceof Choice choice) {
            return fork(choice.parts().stream().map(part -> before(next, part)).toList());
        }
        if (node instanceof Repeat repeat) {
            return before(next, repeat);
        }
        throw new NotRegularException("an anchor");
    }

    private int before(int next, Sequence sequence) {
        int state = next;
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
            state = before(state, sequence.parts().get(i));
        }
        return state;
    }

    private int before(int next, Repeat repeat) {
        int state = repeat.most() == Repeat.UNBOUNDED ? loop(next, repeat.part()) : optional(next, repeat);
        for (int i = 0; i < repeat.least(); i++) {
            int start = before(state, repeat.part());
            if (start == state) {
                return state;
            }
            state = start;
        }
        return state;
    }

    private int loop(int next, RegexNode part) {
        int loop = fork(List.of());
        states.set(loop, new State(State.NO_SET, List.of(before(loop, part), next)));
        return loop;
    }

    private int optional(int next, Repeat repeat) {
        int state = next;
        for (int i = repeat.least(); i < repeat.most(); i++) {
            state = fork(List.of(before(state, repeat.part()), next));
        }
        return state;
    }

    private int fork(List<Integer> targets) {
        return add(new State(State.NO_SET, targets));
    }

    private int add(State state) {
        if (states.size() == MOST_STATES) {
            throw new NotRegularException("more than %s states".formatted(MOST_STATES));
        }
        states.add(state);
        return states.size() - 1;
    }

    /** Where a state goes on to, reading a code point of a set before if it has one. */
    private record State(int set, List<Integer> targets) {
        static final int NO_SET = -1;
    }
}
