package io.meshsdk.core.documents.manifest;

import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Check.Written;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.ShapeCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quality checks of the first files: a query, or a rule in its short form on a column. */
final class PlainChecks {
    private PlainChecks() {}

    static List<Expectation> read(Keys sla) {
        List<Expectation> checks = new ArrayList<>();
        for (Mapping mapping : sla.mappings("quality_checks")) {
            Keys check = new Keys(mapping);
            Expectation bare = check.has("query") ? query(check) : rule(check).orElseGet(() -> query(check));
            Expectation expectation = check.text("name").map(bare::named).orElse(bare);
            checks.add(check.text("severity")
                    .flatMap(PlainChecks::severity)
                    .map(expectation::severity)
                    .orElse(expectation));
        }
        return checks;
    }

    /** A check in SQL counts rows that must not be more than its threshold; a rule that is none is kept as it is written. */
    private static Expectation query(Keys check) {
        Map<String, Value> body = new LinkedHashMap<>();
        check.text("query").ifPresent(query -> body.put("query", Value.of(query)));
        check.value("threshold").ifPresent(most -> body.put("mustBeLessOrEqualTo", most));
        List.of("rule", "where", "warn").forEach(key -> check.value(key).ifPresent(value -> body.put(key, value)));
        List<String> columns = check.text("column").map(List::of).orElse(List.of());
        Written.Kind kind = check.has("rule") && !check.has("query") ? Written.Kind.CUSTOM : Written.Kind.SQL;
        return Expectation.of(new Check.Written(kind, columns, body));
    }

    private static Optional<Expectation> rule(Keys check) {
        try {
            String column = check.text("column").orElse("");
            Optional<Expectation> rule = check.text("rule").map(text -> Expectations.parse(column, text));
            Optional<Expectation> some =
                    rule.map(bare -> check.text("where").map(bare::where).orElse(bare));
            some = some.map(
                    bare -> most(check, "threshold", bare).map(bare::allowing).orElse(bare));
            return some.map(
                    bare -> most(check, "warn", bare).map(bare::warningUnless).orElse(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of a metric it is the most it may be; a number of rows has bounds of its own, and nothing that may break it. */
    private static Optional<Condition> most(Keys check, String key, Expectation bare) {
        Optional<BigDecimal> number = check.number(key);
        if (check.has(key) && (number.isEmpty() || bare.check() instanceof ShapeCheck.RowCount)) {
            throw new IllegalArgumentException(
                    "Invalid %s: expected a number, and of what may break '%s'".formatted(key, bare));
        }
        Unit unit = bare.check() instanceof MetricCheck ? Unit.VALUE : Unit.ROWS;
        return number.map(most -> Condition.of(Operator.AT_MOST, most, unit));
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
