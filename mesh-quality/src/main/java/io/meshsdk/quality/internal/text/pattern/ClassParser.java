package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.CodePointSet.Range;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what stands for one code point: a letter, an escape, or a class. */
final class ClassParser {
    private static final String ASKED_ESCAPES = "pPhHvV";

    private final RegexSource source;
    private final Map<String, CodePointSet> asked = new HashMap<>();

    ClassParser(RegexSource source) {
        this.source = source;
    }

    CodePointSet one(boolean ignoresCase) {
        int start = source.position();
        if (source.skip("[")) {
            return bracketed(start, ignoresCase);
        }
        if (source.isAtEscape(ASKED_ESCAPES)) {
            skipAskedEscape();
            return asked(start, ignoresCase);
        }
        return cased(letter(), ignoresCase);
    }

    private CodePointSet bracketed(int start, boolean ignoresCase) {
        boolean negated = source.skip("^");
        Optional<CodePointSet> plain = plain();
        if (plain.isEmpty()) {
            source.goTo(start);
            skipClass();
            return asked(start, ignoresCase);
        }
        CodePointSet set = cased(plain.get(), ignoresCase);
        return negated ? set.complement() : set;
    }

    /** Reads letters, escapes and ranges up to the end of the class; nothing where there is more than these. */
    private Optional<CodePointSet> plain() {
        CodePointSet set = CodePointSet.of();
        do {
            Optional<CodePointSet> item = source.isAt("--") ? Optional.empty() : item();
            if (item.isEmpty()) {
                return item;
            }
            set = set.or(item.get());
        } while (!source.skip("]"));
        return Optional.of(set);
    }

    private Optional<CodePointSet> item() {
        if (isNotPlain()) {
            return Optional.empty();
        }
        CodePointSet first = letter();
        if (!source.isAt("-") || source.isAt("-]")) {
            return Optional.of(first);
        }
        source.skip("-");
        if (!first.isSingle() || source.isAt("-") || isNotPlain()) {
            return Optional.empty();
        }
        CodePointSet last = letter();
        return last.isSingle()
                ? Optional.of(CodePointSet.of(new Range(first.first(), last.first())))
                : Optional.empty();
    }

    private boolean isNotPlain() {
        return source.isAtOneOf("[]") || source.isAt("&&") || source.isAtEscape(ASKED_ESCAPES);
    }

    private CodePointSet letter() {
        return source.skip("\\") ? Escape.read(source) : CodePointSet.of(source.next());
    }

    private void skipClass() {
        source.expect("[");
        source.skip("^");
        if (source.isAt("]")) {
            throw new NotRegularException("a class that starts with a bracket");
        }
        while (!source.skip("]")) {
            if (source.isAt("[")) {
                skipClass();
            } else {
                source.skip("\\");
                source.next();
            }
        }
    }

    private void skipAskedEscape() {
        source.expect("\\");
        int kind = source.next();
        if (kind == 'p' || kind == 'P') {
            if (source.next() == '{') {
                source.through('}');
            }
        }
    }

    /** Returns what java.util.regex says is in the class that starts at a position and ends here. */
    private CodePointSet asked(int start, boolean ignoresCase) {
        return asked.computeIfAbsent((ignoresCase ? "(?i)" : "") + source.since(start), EveryCodePoint::in);
    }

    private static CodePointSet cased(CodePointSet set, boolean ignoresCase) {
        return ignoresCase ? set.inBothCases() : set;
    }
}
