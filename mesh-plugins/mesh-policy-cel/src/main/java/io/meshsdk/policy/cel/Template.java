package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import io.meshsdk.policy.cel.Expression.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text with expressions in it. Thread-safe. */
final class Template {
    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Compiles a text; an expression is between <code>${</code> and the brace that closes it, {@code $$} is a dollar sign. */
    static Template compile(Language language, Map<String, CelType> variables, String text) throws Problem {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$$", at)) {
                words.append('$');
                at += 2;
            } else if (text.startsWith("${", at)) {
                int end = end(text, at + 2);
                parts.add(new Words(words.toString()));
                words.setLength(0);
                parts.add(new Said(said(language, variables, text, at + 2, end)));
                at = end + 1;
            } else {
                words.append(text.charAt(at++));
            }
        }
        parts.add(new Words(words.toString()));
        return new Template(parts);
    }

    String say(CelVariableResolver variables) throws CelEvaluationException {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.say(variables));
        }
        return text.toString();
    }

    private static Expression said(Language language, Map<String, CelType> variables, String text, int from, int to)
            throws Problem {
        int line =
                1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        int column = from - (text.lastIndexOf('\n', from - 1) + 1);
        try {
            return Expression.sayable(language, variables, text.substring(from, to));
        } catch (Problem e) {
            Problem moved = e.behind(column);
            throw new Problem(moved.code(), moved.line() + line - 1, moved.column(), moved.problem(), moved.remedy());
        }
    }

    /** Returns where the brace is that closes an expression: none within a literal or other braces. */
    private static int end(String text, int from) throws Problem {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth-- == 0) {
                return i;
            }
        }
        throw new Problem(
                "cel-syntax",
                1,
                from,
                "An expression begins with '${' and does not end.",
                "Close it with '}', or write '$${' for the characters themselves.");
    }

    private sealed interface Part {
        String say(CelVariableResolver variables) throws CelEvaluationException;
    }

    private record Words(String text) implements Part {
        @Override
        public String say(CelVariableResolver variables) {
            return text;
        }
    }

    private record Said(Expression expression) implements Part {
        @Override
        public String say(CelVariableResolver variables) throws CelEvaluationException {
            return expression.say(variables);
        }
    }
}
