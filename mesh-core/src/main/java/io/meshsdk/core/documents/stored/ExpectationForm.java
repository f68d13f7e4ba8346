package io.meshsdk.core.documents.stored;

import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Check.Written;
import io.meshsdk.quality.check.KeyCheck.Unique;
import io.meshsdk.quality.check.NullCheck.Completeness;
import io.meshsdk.quality.check.NullCheck.NotNull;
import io.meshsdk.quality.check.ShapeCheck.RowCount;
import io.meshsdk.quality.check.ShapeCheck.SchemaConformance;
import io.meshsdk.quality.check.TimeCheck.Freshness;
import io.meshsdk.quality.check.ValueCheck.HasFormat;
import io.meshsdk.quality.check.ValueCheck.Matches;
import io.meshsdk.quality.check.ValueCheck.OneOf;
import io.meshsdk.quality.check.ValueCheck.Range;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.rule.ShortForm;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The form of an expectation: its check, and where it is not as usual, what the answer is worth. */
final class ExpectationForm {
    private static final String[] CHECKS = {
        "not_null",
        "completeness",
        "unique",
        "range",
        "one_of",
        "matches",
        "format",
        "row_count",
        "freshness",
        "written",
        "schema",
        "rule"
    };

    private ExpectationForm() {}

    static FormWriter write(Expectation expectation) {
        Expectation usual = Expectation.of(expectation.check());
        FormWriter form = check(expectation.check());
        if (!expectation.name().equals(usual.name()) || expectation.check() instanceof Written) {
            form.text("name", expectation.name());
        }
        form.word("severity", expectation.severity(), usual.severity())
                .word("dimension", expectation.dimension(), usual.dimension());
        if (expectation.weight() != usual.weight()) {
            form.real("weight", expectation.weight());
        }
        form.word("scope", expectation.scope(), usual.scope()).text("object", expectation.object());
        expectation.condition().ifPresent(condition -> form.object("condition", condition(condition)));
        expectation.warningCondition().ifPresent(condition -> form.object("warning", condition(condition)));
        expectation.filter().ifPresent(filter -> form.text("where", filter.text()));
        return form.record("details", expectation.details()).flag("implied", expectation.isImplied());
    }

    static Expectation read(FormReader form) {
        Expectation usual = Expectation.of(readCheck(form));
        Expectation expectation = usual.severity(form.word("severity", usual.severity()))
                .dimension(form.word("dimension", usual.dimension()))
                .scope(form.word("scope", usual.scope()))
                .named(form.findText("name").orElse(usual.name()))
                .about(form.record("details", RuleDetails.NONE));
        expectation = form.has("weight") ? expectation.weight(form.real("weight")) : expectation;
        expectation = form.findText("object").map(expectation::on).orElse(expectation);
        expectation = form.flag("implied") ? expectation.implied() : expectation;
        expectation =
                form.findParsed("where", Filter::parse).map(expectation::where).orElse(expectation);
        expectation = form.findObject("warning", ExpectationForm::readCondition)
                .map(expectation::warningUnless)
                .orElse(expectation);
        return form.findObject("condition", ExpectationForm::readCondition)
                .map(expectation::allowing)
                .orElse(expectation);
    }

    private static FormWriter condition(Condition condition) {
        FormWriter form = new FormWriter()
                .word("operator", condition.operator())
                .value("value", Value.of(condition.value()))
                .word("unit", condition.unit());
        condition.upper().ifPresent(upper -> form.value("upper", Value.of(upper)));
        return form;
    }

    private static Condition readCondition(FormReader form) {
        return new Condition(
                form.word("operator", Condition.Operator.class),
                form.decimal("value"),
                form.findDecimal("upper"),
                form.word("unit", Condition.Unit.class));
    }

    private static FormWriter check(Check check) {
        if (check instanceof NotNull notNull) {
            return kind("not_null").text("column", notNull.column());
        }
        if (check instanceof Completeness completeness) {
            return kind("completeness")
                    .text("column", completeness.column())
                    .real("threshold", completeness.threshold());
        }
        if (check instanceof Unique unique) {
            return kind("unique").texts("columns", unique.columns());
        }
        if (check instanceof Range range) {
            return range(range);
        }
        if (check instanceof OneOf list) {
            return kind("one_of").text("column", list.column()).objects("values", list.values(), LiteralForm::write);
        }
        if (check instanceof Matches matches) {
            return kind("matches").text("column", matches.column()).text("pattern", matches.pattern());
        }
        if (check instanceof HasFormat format) {
            return kind("format").text("column", format.column()).word("format", format.format());
        }
        if (check instanceof RowCount count) {
            FormWriter form = kind("row_count").number("minimum", count.minimum());
            count.maximum().ifPresent(maximum -> form.number("maximum", maximum));
            return form;
        }
        if (check instanceof Freshness freshness) {
            return freshness(freshness);
        }
        if (check instanceof Written written) {
            return kind("written")
                    .word("kind", written.kind())
                    .texts("columns", written.columns())
                    .values("body", written.body());
        }
        if (check instanceof SchemaConformance) {
            return kind("schema");
        }
        return rule(check);
    }

    /** A check whose short form leaves its column out has it beside. */
    private static FormWriter rule(Check check) {
        String rule = ShortForm.of(check);
        FormWriter form = kind("rule");
        if (!check.columns().isEmpty() && !ShortForm.parse("", rule).equals(check)) {
            form.text("column", check.columns().get(0));
        }
        return form.text("rule", rule);
    }

    private static FormWriter freshness(Freshness freshness) {
        FormWriter form = kind("freshness")
                .text("column", freshness.column())
                .text("maximum", freshness.maximumAge().toString());
        return freshness.skew().equals(Freshness.USUAL_SKEW)
                ? form
                : form.text("skew", freshness.skew().toString());
    }

    private static FormWriter range(Range range) {
        FormWriter form = kind("range").text("column", range.column());
        range.low().ifPresent(low -> form.object("low", LiteralForm.write(low)));
        range.high().ifPresent(high -> form.object("high", LiteralForm.write(high)));
        return form;
    }

    private static Check readCheck(FormReader form) {
        String kind = form.text("check");
        return switch (kind) {
            case "not_null" -> new NotNull(form.text("column"));
            case "completeness" -> new Completeness(form.text("column"), form.real("threshold"));
            case "unique" -> new Unique(form.texts("columns"));
            case "range" ->
                new Range(
                        form.text("column"),
                        form.findObject("low", LiteralForm::read),
                        form.findObject("high", LiteralForm::read));
            case "one_of" -> new OneOf(form.text("column"), form.objects("values", LiteralForm::read));
            case "matches" -> new Matches(form.text("column"), form.text("pattern"));
            case "format" -> new HasFormat(form.text("column"), form.word("format", ValueFormat.class));
            case "row_count" -> new RowCount(form.number("minimum"), maximum(form));
            case "freshness" ->
                new Freshness(
                        form.text("column"),
                        form.parsed("maximum", Duration::parse),
                        form.findParsed("skew", Duration::parse).orElse(Freshness.USUAL_SKEW));
            case "written" ->
                new Written(form.word("kind", Written.Kind.class), form.texts("columns"), form.valuesByKey("body"));
            case "schema" -> new SchemaConformance();
            case "rule" -> readRule(form);
            default -> throw form.unknown("check", kind, CHECKS);
        };
    }

    private static Check readRule(FormReader form) {
        String column = form.findText("column").orElse("");
        return form.parsed("rule", rule -> ShortForm.parse(column, rule));
    }

    private static OptionalLong maximum(FormReader form) {
        Optional<Long> maximum = form.findNumber("maximum");
        return maximum.isPresent() ? OptionalLong.of(maximum.get()) : OptionalLong.empty();
    }

    private static FormWriter kind(String name) {
        return new FormWriter().text("check", name);
    }
}
