package io.meshsdk.quality.internal.text.pattern;

import java.util.List;

/** A part of a regular expression. Greedy and lazy repetitions are the same: only whole texts are matched. */
sealed interface RegexNode {
    /** One code point of a set. */
    record One(CodePointSet set) implements RegexNode {}

    /** Parts one after another; without any, the empty text. */
    record Sequence(List<RegexNode> parts) implements RegexNode {
        static final Sequence EMPTY = new Sequence(List.of());
    }

    /** One of some parts. */
    record Choice(List<RegexNode> parts) implements RegexNode {}

    /** A part at least and at most so many times. */
    record Repeat(RegexNode part, int least, int most) implements RegexNode {
        static final int UNBOUNDED = Integer.MAX_VALUE;
    }

    /** A place in the text. */
    enum Edge implements RegexNode {
        START,
        END
    }
}
