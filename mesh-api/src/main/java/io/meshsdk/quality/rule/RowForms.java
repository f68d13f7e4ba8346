package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.RowCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The short forms of checks of several columns together, and of keys. */
final class RowForms {
    private RowForms() {}

    static Optional<String> write(Check check) {
        if (check instanceof RowCheck.Compared compared) {
            return Optional.of("compare_columns:%s:%s:%s"
                    .formatted(
                            RuleTokens.quote(compared.left()),
                            compared.comparison().sign(),
                            RuleTokens.quote(compared.right())));
        }
        if (check instanceof RowCheck.OneOfTuples list) {
            List<Literal> all = list.tuples().stream().flatMap(List::stream).toList();
            return Optional.of("one_of_tuples:" + counted(list.columns()) + ":" + LiteralForms.write(all));
        }
        if (check instanceof RowCheck.SumsTo sum) {
            return Optional.of("sums_to:" + RuleTokens.quote(sum.total()) + ":" + sum.tolerance()
                    + RuleTokens.quoted(sum.parts()));
        }
        if (check instanceof RowCheck.Timely timely) {
            return Optional.of("timely:%s:%s:%s"
                    .formatted(RuleTokens.quote(timely.event()), RuleTokens.quote(timely.arrival()), timely.maximum()));
        }
        return key(check);
    }

    private static Optional<String> key(Check check) {
        if (check instanceof KeyCheck.Unique unique) {
            return Optional.of(
                    unique.columns().size() == 1 ? "unique" : "unique" + RuleTokens.quoted(unique.columns()));
        }
        if (check instanceof KeyCheck.DistinctRows) {
            return Optional.of("distinct_rows");
        }
        if (check instanceof KeyCheck.References reference) {
            return Optional.of("references:" + RuleTokens.quote(reference.dataset()) + ":"
                    + counted(reference.columns()) + RuleTokens.quoted(reference.referenced()));
        }
        return check instanceof KeyCheck.Agrees agrees
                ? Optional.of("agrees:" + RuleTokens.quote(agrees.dataset()) + ":" + counted(agrees.key())
                        + RuleTokens.quoted(agrees.values()))
                : Optional.empty();
    }

    private static String counted(List<String> columns) {
        return columns.size() + RuleTokens.quoted(columns);
    }

    static Optional<Check> read(String kind, String column, Arguments arguments) {
        return Optional.ofNullable(
                switch (kind) {
                    case "compare_columns" ->
                        new RowCheck.Compared(
                                arguments.text(),
                                arguments.parse(arguments.text(), Comparison::parse),
                                arguments.text());
                    case "one_of_tuples" -> tuples(arguments);
                    case "sums_to" -> sum(arguments);
                    case "timely" -> new RowCheck.Timely(arguments.text(), arguments.text(), arguments.duration());
                    case "unique" -> new KeyCheck.Unique(arguments.isAtEnd() ? List.of(column) : arguments.restTexts());
                    case "distinct_rows" -> new KeyCheck.DistinctRows();
                    case "references" -> reference(arguments);
                    case "agrees" -> agreement(arguments);
                    default -> null;
                });
    }

    private static Check tuples(Arguments arguments) {
        List<String> columns = arguments.texts(arguments.count());
        List<List<Literal>> tuples = new ArrayList<>();
        while (!arguments.isAtEnd()) {
            List<Literal> tuple = new ArrayList<>();
            for (int i = 0; i < Math.max(1, columns.size()); i++) {
                tuple.add(arguments.literal());
            }
            tuples.add(tuple);
        }
        return new RowCheck.OneOfTuples(columns, tuples);
    }

    private static Check sum(Arguments arguments) {
        String total = arguments.text();
        BigDecimal tolerance = arguments.parse(arguments.text(), BigDecimal::new);
        return new RowCheck.SumsTo(arguments.restTexts(), total, tolerance);
    }

    private static Check reference(Arguments arguments) {
        String dataset = arguments.text();
        List<String> columns = arguments.texts(arguments.count());
        return new KeyCheck.References(columns, dataset, arguments.restTexts());
    }

    private static Check agreement(Arguments arguments) {
        String dataset = arguments.text();
        List<String> key = arguments.texts(arguments.count());
        return new KeyCheck.Agrees(key, dataset, arguments.restTexts());
    }
}
