package io.meshsdk.quality.profile;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Metric.Distance;
import io.meshsdk.quality.history.AlertCondition;
import io.meshsdk.quality.history.AlertVerdict;
import io.meshsdk.quality.internal.profile.ColumnStates;
import io.meshsdk.quality.internal.profile.Drift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How data differs from what it looked like before: its columns, how much there is of it, how its values are distributed.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProfileComparison {
    private final Profile before;
    private final Profile after;

    ProfileComparison(Profile before, Profile after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what changed of the columns: those that came, went or are of another type, a sentence each. */
    public List<String> schemaChanges() {
        List<String> changes = new ArrayList<>();
        for (ColumnProfile column : before.columns()) {
            Optional<ColumnProfile> now = after.find(column.name());
            if (now.isEmpty()) {
                changes.add("column '%s' is gone".formatted(column.name()));
            } else if (!now.get().type().equals(column.type())) {
                changes.add("column '%s' is %s, it was %s"
                        .formatted(column.name(), now.get().type(), column.type()));
            }
        }
        after.columns().stream()
                .filter(column -> before.find(column.name()).isEmpty())
                .forEach(column -> changes.add("column '%s' is new".formatted(column.name())));
        return List.copyOf(changes);
    }

    /** Returns the relative change of the number of rows, 0.5 where it grew by half; empty where there were none. */
    public OptionalDouble rowCountChange() {
        return change(before.rowCount(), after.rowCount());
    }

    /** Returns how each column differs that both have of one type, in the order of the later data. */
    public List<ColumnComparison> columns() {
        List<ColumnComparison> all = new ArrayList<>();
        for (ColumnProfile column : after.columns()) {
            before.find(column.name())
                    .filter(then -> then.type().equals(column.type()))
                    .ifPresent(then -> all.add(compare(then, column)));
        }
        return List.copyOf(all);
    }

    private ColumnComparison compare(ColumnProfile then, ColumnProfile now) {
        OptionalDouble rateBefore = then.counts().nullRate();
        OptionalDouble rateAfter = now.counts().nullRate();
        OptionalDouble nulls = rateBefore.isPresent() && rateAfter.isPresent()
                ? OptionalDouble.of(rateAfter.getAsDouble() - rateBefore.getAsDouble())
                : OptionalDouble.empty();
        return new ColumnComparison(
                now.name(),
                nulls,
                change(then.counts().distinct(), now.counts().distinct()),
                drift(now.name(), Distance.POPULATION_STABILITY_INDEX),
                drift(now.name(), Distance.KOLMOGOROV_SMIRNOV),
                drift(now.name(), Distance.CHI_SQUARE));
    }

    private OptionalDouble drift(String column, Distance distance) {
        ColumnStates then = before.states().column(column).orElseThrow();
        ColumnStates now = after.states().column(column).orElseThrow();
        if (then.quantiles().isPresent() && now.quantiles().isPresent()) {
            return Drift.between(then.quantiles().get(), now.quantiles().get(), distance);
        }
        if (then.days().isPresent() && now.days().isPresent()) {
            return Drift.between(then.days().get(), now.days().get(), distance);
        }
        return then.frequencies().isPresent() && now.frequencies().isPresent()
                ? Drift.between(then.frequencies().get(), now.frequencies().get(), distance)
                : OptionalDouble.empty();
    }

    private static OptionalDouble change(long then, long now) {
        return then == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (now - then) / then);
    }

    /**
     * Returns the figures that alert conditions can name: {@code row_count}, {@code row_count_change}, and for each column
     * {@code null_rate(c)}, {@code null_rate_change(c)}, {@code distinct_count(c)}, {@code distinct_count_change(c)},
     * {@code mean(c)}, {@code psi(c)}, {@code ks(c)}; figures that are unknown are left out.
     */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("row_count", (double) after.rowCount());
        rowCountChange().ifPresent(change -> metrics.put("row_count_change", change));
        for (ColumnProfile column : after.columns()) {
            column.counts().nullRate().ifPresent(rate -> metrics.put("null_rate(%s)".formatted(column.name()), rate));
            metrics.put("distinct_count(%s)".formatted(column.name()), (double)
                    column.counts().distinct());
            column.numbers()
                    .map(ColumnProfile.Numbers::mean)
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(mean -> metrics.put("mean(%s)".formatted(column.name()), mean.getAsDouble()));
        }
        for (ColumnComparison column : columns()) {
            put("null_rate_change", column, column.nullRateChange(), metrics);
            put("distinct_count_change", column, column.distinctCountChange(), metrics);
            put("psi", column, column.populationStability(), metrics);
            put("ks", column, column.kolmogorovSmirnov(), metrics);
        }
        return Collections.unmodifiableMap(metrics);
    }

    private static void put(String name, ColumnComparison column, OptionalDouble value, Map<String, Double> metrics) {
        value.ifPresent(number -> metrics.put("%s(%s)".formatted(name, column.name()), number));
    }

    /** Returns what alert conditions say of {@link #metrics()}, in their order. */
    public List<AlertVerdict> alerts(List<AlertCondition> conditions) {
        Map<String, Double> metrics = metrics();
        return conditions.stream().map(condition -> condition.evaluate(metrics)).toList();
    }
}
