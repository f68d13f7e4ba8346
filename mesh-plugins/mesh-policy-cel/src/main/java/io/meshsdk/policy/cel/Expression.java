package io.meshsdk.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.planner.PlannedProgram;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Thread-safe.
 *
 * @param appending the steps that add to what loops collect; null where the expression makes nothing that is worth counting
 */
record Expression(
        String text,
        PlannedProgram program,
        CelAbstractSyntaxTree tree,
        @Nullable Set<Long> appending) {
    private static final List<CelType> SAYABLE =
            List.of(SimpleType.STRING, SimpleType.INT, SimpleType.DOUBLE, SimpleType.BOOL);

    /** Compiles what has to be a truth value. */
    static Expression truth(Language language, Map<String, CelType> variables, String text) throws Problem {
        return compile(language, variables, text, "a truth value", SimpleType.BOOL::equals);
    }

    /** Compiles what can be part of a sentence. */
    static Expression sayable(Language language, Map<String, CelType> variables, String text) throws Problem {
        return compile(
                language,
                variables,
                text,
                "a text, a number, a truth value or a list of texts",
                type -> SAYABLE.contains(type) || type.equals(ListType.create(SimpleType.STRING)) || isTime(type));
    }

    boolean isTrue(CelVariableResolver variables) throws CelEvaluationException {
        return Boolean.TRUE.equals(eval(variables));
    }

    String say(CelVariableResolver variables) throws CelEvaluationException {
        Object said = eval(variables);
        return said instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(said);
    }

    private Object eval(CelVariableResolver variables) throws CelEvaluationException {
        if (appending == null) {
            return program.eval(variables);
        }
        Allowance allowance = new Allowance(appending);
        Object found;
        try {
            found = program.trace(name -> variables.find(name).orElse(null), Planner.NO_MORE, null, allowance);
        } catch (CelEvaluationException e) {
            allowance.requireLeft();
            throw e;
        }
        allowance.requireLeft();
        return found;
    }

    private static boolean isTime(CelType type) {
        return type.kind() == CelKind.DURATION || type.kind() == CelKind.TIMESTAMP;
    }

    private static Expression compile(
            Language language, Map<String, CelType> variables, String text, String expected, Predicate<CelType> fits)
            throws Problem {
        CelValidationResult checked = language.compiler(variables).compile(text);
        if (checked.hasError()) {
            throw problem(checked.getErrors().get(0), variables);
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            if (!fits.test(tree.getResultType())) {
                throw new Problem(
                        "cel-wrong-type",
                        1,
                        1,
                        "The expression is of type %s, expected %s."
                                .formatted(tree.getResultType().name(), expected),
                        "Compare it with something, or name a part of it.");
            }
            Set<Long> appending = Allowance.isNeeded(tree) ? Allowance.appending(tree) : null;
            return new Expression(text, language.planner().plan(tree), tree, appending);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Problem("cel-syntax", 1, 1, "The expression cannot be compiled.", "Write it more simply.");
        }
    }

    private static Problem problem(CelIssue issue, Map<String, CelType> variables) {
        String message = issue.getMessage().replaceAll("\\s+", " ").strip();
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        if (message.startsWith("undeclared reference")) {
            return new Problem(
                    "cel-unknown-name",
                    line,
                    column,
                    sentence(message),
                    "Known here are %s; functions and constants are in the reference of CEL policies."
                            .formatted(String.join(", ", variables.keySet())));
        }
        if (message.startsWith("undefined field")) {
            return new Problem(
                    "cel-unknown-name",
                    line,
                    column,
                    sentence(message),
                    "Write a name that the reference of CEL policies lists for it.");
        }
        boolean ofTypes = message.startsWith("found no matching overload") || message.contains("expected type");
        return ofTypes
                ? new Problem("cel-wrong-type", line, column, sentence(message), "Compare values of one type.")
                : new Problem(
                        "cel-syntax",
                        line,
                        column,
                        sentence(message),
                        "Write an expression of CEL, of at most %d characters, %d parts and %d levels."
                                .formatted(Language.LENGTH, Language.NODES, Language.DEPTH));
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    /** What is wrong with an expression, and where in it, from 1. */
    static final class Problem extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final int line;
        private final int column;
        private final String remedy;

        Problem(String code, int line, int column, String problem, String remedy) {
            super(problem, null, false, false);
            this.code = code;
            this.line = line;
            this.column = column;
            this.remedy = remedy;
        }

        String code() {
            return code;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }

        String problem() {
            return String.valueOf(getMessage());
        }

        String remedy() {
            return remedy;
        }

        /** Returns the problem, of an expression that begins so many columns into its first line. */
        Problem behind(int columns) {
            return new Problem(code, line, line == 1 ? column + columns : column, problem(), remedy);
        }
    }
}
