package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The short forms of checks of columns and rows as a whole, of sequences, sets and times. */
final class ShapeForms {
    static final String COLUMN_NAMES = "column_names:";

    private ShapeForms() {}

    static Optional<String> write(Check check) {
        if (check instanceof ShapeCheck.RowCount count) {
            return Optional.of("row_count:" + count.minimum() + ":"
                    + (count.maximum().isPresent() ? count.maximum().getAsLong() : ""));
        }
        if (check instanceof ShapeCheck.HasColumns columns) {
            return Optional.of("has_columns:" + word(columns.relation()) + RuleTokens.quoted(columns.names()));
        }
        if (check instanceof ShapeCheck.ColumnNames names) {
            return Optional.of(COLUMN_NAMES + names.pattern());
        }
        return check instanceof ShapeCheck.ColumnType type
                ? Optional.of("column_type:" + RuleTokens.quote(type.column()) + ":" + RuleTokens.quote(type.type()))
                : others(check);
    }

    private static Optional<String> others(Check check) {
        if (check instanceof SequenceCheck.Sorted sorted) {
            return Optional.of("sorted:" + word(sorted.order()));
        }
        if (check instanceof SequenceCheck.NoGaps gaps) {
            return Optional.of("no_gaps:" + gaps.window());
        }
        if (check instanceof SetCheck.DistinctValues set) {
            return Optional.of("distinct_values:" + word(set.relation()) + ":" + LiteralForms.write(set.values()));
        }
        if (check instanceof SetCheck.NoOutliers outliers) {
            return Optional.of("no_outliers:" + outliers.deviations());
        }
        return check instanceof TimeCheck.Freshness freshness ? Optional.of(freshness(freshness)) : Optional.empty();
    }

    private static String freshness(TimeCheck.Freshness freshness) {
        boolean usual = freshness.skew().equals(TimeCheck.Freshness.USUAL_SKEW);
        return "freshness:" + freshness.maximumAge() + (usual ? "" : ":" + freshness.skew());
    }

    static Optional<Check> read(String kind, String column, Arguments arguments) {
        return Optional.ofNullable(
                switch (kind) {
                    case "schema" -> new ShapeCheck.SchemaConformance();
                    case "row_count" -> new ShapeCheck.RowCount(arguments.number(), arguments.findNumber());
                    case "has_columns" ->
                        new ShapeCheck.HasColumns(
                                arguments.word(ShapeCheck.ColumnRelation.class), arguments.restTexts());
                    case "column_type" -> new ShapeCheck.ColumnType(arguments.text(), arguments.text());
                    case "sorted" -> new SequenceCheck.Sorted(column, arguments.word(SequenceCheck.Order.class));
                    case "no_gaps" -> new SequenceCheck.NoGaps(column, arguments.duration());
                    case "distinct_values" ->
                        new SetCheck.DistinctValues(
                                column, arguments.word(SetCheck.Relation.class), arguments.restLiterals());
                    case "no_outliers" -> new SetCheck.NoOutliers(column, arguments.real());
                    case "freshness" -> readFreshness(column, arguments);
                    default -> null;
                });
    }

    private static Check readFreshness(String column, Arguments arguments) {
        Duration age = arguments.duration();
        return arguments.isAtEnd()
                ? new TimeCheck.Freshness(column, age)
                : new TimeCheck.Freshness(column, age, arguments.duration());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
