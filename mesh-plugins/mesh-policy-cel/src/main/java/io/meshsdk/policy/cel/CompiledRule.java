package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.cel.Expression.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A rule whose expressions are compiled. Thread-safe. */
final class CompiledRule {
    /** How many characters a text of a violation has at most; what is said beyond is left out. */
    private static final int LONGEST_TEXT = 4_000;

    private final CelRule rule;
    private final Optional<Expression> when;
    private final Expression require;
    private final Words words;

    private CompiledRule(CelRule rule, Optional<Expression> when, Expression require, Words words) {
        this.rule = rule;
        this.when = when;
        this.require = require;
        this.words = words;
    }

    /**
     * Compiles a rule.
     *
     * @param report the type of the report that the rule sees; null where it sees none
     * @param problems is told each problem, with the part of the rule that has it
     * @return the rule; empty if there is a problem
     */
    static Optional<CompiledRule> compile(
            Language language, CelRule rule, @Nullable CelType report, BiConsumer<String, Problem> problems) {
        Compilation compilation = new Compilation(language, rule.each(), report, problems);
        Expression when = rule.when().isEmpty() ? null : compilation.truth("when", rule.when());
        Expression require = compilation.truth("require", rule.require());
        Template message = compilation.text("message", orElse(rule.texts().message(), defaultMessage(rule)));
        Template remedy = compilation.text("remedy", orElse(rule.texts().remedy(), "Mend it so that it is true"));
        Template element = compilation.text("element", rule.texts().element());
        if (compilation.failed || require == null || message == null || remedy == null || element == null) {
            return Optional.empty();
        }
        Words words = new Words(message, remedy, element);
        return Optional.of(new CompiledRule(rule, Optional.ofNullable(when), require, words));
    }

    CelRule rule() {
        return rule;
    }

    /** Adds the violations of those that the rule is asked about. */
    void judge(String policy, List<Subject> subjects, List<Violation> found) {
        for (Subject subject : subjects) {
            try {
                if (isBroken(subject)) {
                    found.add(violation(subject));
                }
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(
                        "Cannot evaluate rule '%s' of policy '%s' at %s: %s. Mend its expressions."
                                .formatted(rule.code(), policy, subject.path(), e.getErrorCode()),
                        e);
            }
        }
    }

    private boolean isBroken(Subject subject) throws CelEvaluationException {
        boolean speaks = when.isEmpty() || when.get().isTrue(subject);
        return speaks && !require.isTrue(subject);
    }

    private Violation violation(Subject subject) throws CelEvaluationException {
        String element = words.element.say(subject);
        if (element.length() > LONGEST_TEXT) {
            throw new IllegalStateException(
                    "Cannot name the element of rule '%s': it has more than %d characters. Mend its expressions."
                            .formatted(rule.code(), LONGEST_TEXT));
        }
        return Violation.broken(rule.code(), element.isBlank() ? subject.path() : element)
                .severity(rule.severity())
                .because(shortened(words.message.say(subject)))
                .remedy(shortened(words.remedy.say(subject)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    private static String orElse(String said, String otherwise) {
        return said.isBlank() ? otherwise.replace("$", "$$") : said;
    }

    private static String defaultMessage(CelRule rule) {
        return "It has to be true that " + rule.require().strip();
    }

    private record Words(Template message, Template remedy, Template element) {}

    /** Compiles the parts of one rule, and remembers whether one failed. */
    private static final class Compilation {
        private final Language language;
        private final Map<String, CelType> variables;
        private final BiConsumer<String, Problem> problems;
        private boolean failed;

        Compilation(Language language, Each each, @Nullable CelType report, BiConsumer<String, Problem> problems) {
            this.language = language;
            this.variables = Subject.types(each, report);
            this.problems = problems;
        }

        @Nullable
        Expression truth(String part, String text) {
            try {
                return Expression.truth(language, variables, text);
            } catch (Problem e) {
                refuse(part, e);
                return null;
            }
        }

        @Nullable
        Template text(String part, String text) {
            try {
                return Template.compile(language, variables, text);
            } catch (Problem e) {
                refuse(part, e);
                return null;
            }
        }

        private void refuse(String part, Problem problem) {
            failed = true;
            problems.accept(part, problem);
        }
    }
}
