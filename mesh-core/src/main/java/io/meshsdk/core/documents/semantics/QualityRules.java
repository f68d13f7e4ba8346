package io.meshsdk.core.documents.semantics;

import java.util.List;
import java.util.Set;

/** Judges the quality rules of an object, a property or an item. */
final class QualityRules {
    private static final List<String> OPERATORS = List.of(
            "mustBe",
            "mustNotBe",
            "mustBeGreaterThan",
            "mustBeGreaterOrEqualTo",
            "mustBeLessThan",
            "mustBeLessOrEqualTo",
            "mustBeBetween",
            "mustNotBeBetween");

    private final Collected collected;

    QualityRules(Collected collected) {
        this.collected = collected;
    }

    /** Judges the rules of an element, the columns of which are known. */
    void judge(Element element, Set<String> columns) {
        for (Element rule : element.items("quality")) {
            operators(rule);
            new Ranges(collected).between(rule, "mustBeBetween");
            new Ranges(collected).between(rule, "mustNotBeBetween");
            new Syntax(collected).schedule(rule);
            new Syntax(collected).rule(rule);
            rule.find("arguments").ifPresent(arguments -> columns(arguments, columns));
        }
    }

    private void operators(Element rule) {
        List<String> there = OPERATORS.stream()
                .flatMap(operator -> rule.find(operator).stream())
                .map(QualityRules::lastStep)
                .toList();
        if (there.size() > 1) {
            collected.add(
                    Finding.SEVERAL_OPERATORS,
                    rule,
                    "There are several operators: %s.".formatted(String.join(", ", there)),
                    "Keep one, and write a rule of its own for each other.");
        }
    }

    /** Returns an operator as it is written. */
    private static String lastStep(Element operator) {
        return operator.path().substring(operator.path().lastIndexOf('.') + 1);
    }

    private void columns(Element arguments, Set<String> columns) {
        for (Element column : arguments.values("properties")) {
            column.text()
                    .filter(name -> !columns.contains(name))
                    .ifPresent(name -> collected.addUnknown(Finding.UNKNOWN_COLUMN, column, "property", name, columns));
        }
    }
}
