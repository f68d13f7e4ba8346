package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.RegexNode.Choice;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Edge;
import io.meshsdk.quality.internal.text.pattern.RegexNode.One;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Repeat;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the regular part of the language of java.util.regex, in expressions that java.util.regex has accepted. */
final class RegexParser {
    private static final int DEEPEST_GROUP = 200;
    private static final CodePointSet ANY = CodePointSet.of().complement();
    private static final CodePointSet ANY_IN_A_LINE =
            CodePointSet.of("\n\r\u0085\u2028\u2029").complement();

    private final RegexSource source;
    private final ClassParser classes;
    private boolean ignoresCase;
    private boolean dotIsAny;
    private int depth;

    private RegexParser(RegexSource source) {
        this.source = source;
        this.classes = new ClassParser(source);
    }

    /**
     * Returns what an expression consists of.
     *
     * @throws NotRegularException if it has a part that is not regular or not known here
     */
    static RegexNode parse(String regex) {
        RegexParser parser = new RegexParser(new RegexSource(regex));
        RegexNode node = parser.choice();
        if (!parser.source.isAtEnd()) {
            throw new NotRegularException("an unmatched parenthesis");
        }
        return node;
    }

    private RegexNode choice() {
        List<RegexNode> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (source.skip("|"));
        return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private RegexNode sequence() {
        List<RegexNode> parts = new ArrayList<>();
        while (!source.isAtEnd() && !source.isAt("|") && !source.isAt(")")) {
            part().ifPresent(parts::add);
        }
        return new Sequence(parts);
    }

    /** Returns a part with its quantifier; nothing where only flags are set. */
    private Optional<RegexNode> part() {
        if (source.skip("^") || source.skip("\\A")) {
            return Optional.of(edge(Edge.START));
        }
        if (source.skip("$") || source.skip("\\z") || source.skip("\\Z")) {
            return Optional.of(edge(Edge.END));
        }
        if (source.isAt("(?") && setsFlags()) {
            return Optional.empty();
        }
        if (source.isAtOneOf(Quantifier.STARTS)) {
            throw new NotRegularException("a quantifier of nothing");
        }
        return Optional.of(source.skip("(") ? repeated(group()) : repeated(new One(one())));
    }

    private Edge edge(Edge edge) {
        if (source.isAtOneOf(Quantifier.STARTS)) {
            throw new NotRegularException("a repeated anchor");
        }
        return edge;
    }

    private CodePointSet one() {
        if (source.skip(".")) {
            return dotIsAny ? ANY : ANY_IN_A_LINE;
        }
        return classes.one(ignoresCase);
    }

    private RegexNode group() {
        boolean savedCase = ignoresCase;
        boolean savedDot = dotIsAny;
        if (++depth > DEEPEST_GROUP) {
            throw new NotRegularException("groups too deep");
        }
        groupHead();
        RegexNode node = choice();
        source.expect(")");
        depth--;
        ignoresCase = savedCase;
        dotIsAny = savedDot;
        return node;
    }

    private void groupHead() {
        if (!source.skip("?") || source.skip(":")) {
            return;
        }
        if (source.isAt("<=") || source.isAt("<!")) {
            throw new NotRegularException("a look-behind");
        }
        if (source.skip("<")) {
            source.through('>');
        } else {
            flags();
            source.expect(":");
        }
    }

    /** Reads flags that hold up to the end of the group; answers false, and reads nothing, where there are none. */
    private boolean setsFlags() {
        int start = source.position();
        source.skip("(?");
        if (!source.isAtOneOf("is-")) {
            source.goTo(start);
            return false;
        }
        boolean savedCase = ignoresCase;
        boolean savedDot = dotIsAny;
        flags();
        if (source.skip(")")) {
            return true;
        }
        ignoresCase = savedCase;
        dotIsAny = savedDot;
        source.goTo(start);
        return false;
    }

    private void flags() {
        boolean value = true;
        while (source.isAtOneOf("is-")) {
            int flag = source.next();
            if (flag == '-') {
                value = false;
            } else if (flag == 'i') {
                ignoresCase = value;
            } else {
                dotIsAny = value;
            }
        }
    }

    private RegexNode repeated(RegexNode part) {
        Quantifier quantifier = Quantifier.read(source);
        return quantifier.equals(Quantifier.ONCE) ? part : new Repeat(part, quantifier.least(), quantifier.most());
    }
}
