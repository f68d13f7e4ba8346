package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.Metric.Distance;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.StatisticFeed;
import io.meshsdk.quality.internal.probe.StatisticProbe;
import io.meshsdk.quality.internal.profile.ColumnStates;
import io.meshsdk.quality.internal.profile.Drift;
import io.meshsdk.quality.internal.profile.TableStates;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.Quantiles;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Asks how far the values of a column are from those of a stored profile. */
record DriftQuestion(Metric.Drift metric, ColumnStates before, StatisticProbe probe) implements Question {
    static Question of(Metric.Drift metric, Situation situation) {
        situation.requireKey(metric.column());
        if (situation.field(metric.column()).isSensitive()) {
            return Question.unanswerable("a profile holds no values of a sensitive column");
        }
        Optional<TableStates> profile = situation.profiles().apply(metric.profile());
        if (profile.isEmpty()) {
            return Question.unanswerable("profile '%s' is not at hand".formatted(metric.profile()));
        }
        StatisticFeed feed = feed(situation.type(metric.column()));
        return profile.get()
                .column(metric.column())
                .filter(states -> isThere(states, feed))
                .<Question>map(
                        states -> new DriftQuestion(metric, states, new StatisticProbe(feed, List.of(metric.column()))))
                .orElseGet(() -> Question.unanswerable("profile '%s' knows no such values of column '%s'"
                        .formatted(metric.profile(), metric.column())));
    }

    private static StatisticFeed feed(DataType type) {
        if (type.isNumeric()) {
            return StatisticFeed.QUANTILES;
        }
        boolean time = type instanceof DataType.DateType
                || type instanceof DataType.TimestampType
                || type instanceof DataType.LocalTimestampType;
        return time ? StatisticFeed.DAYS : StatisticFeed.FREQUENCIES;
    }

    private static boolean isThere(ColumnStates states, StatisticFeed feed) {
        return switch (feed) {
            case QUANTILES -> states.quantiles().isPresent();
            case DAYS -> states.days().isPresent();
            default -> states.frequencies().isPresent();
        };
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public Answer answer(Evidence evidence) {
        Distance distance = metric.distance();
        OptionalDouble found;
        long values;
        if (evidence.state(probe) instanceof Quantiles quantiles) {
            found = Drift.between(before.quantiles().orElseThrow(), quantiles, distance);
            values = quantiles.count();
        } else {
            Frequencies frequencies = (Frequencies) evidence.state(probe);
            found = (probe.feed() == StatisticFeed.DAYS ? before.days() : before.frequencies())
                    .map(some -> Drift.between(some, frequencies, distance))
                    .orElseGet(OptionalDouble::empty);
            values = frequencies.total();
        }
        String name = "%s(%s) against profile '%s' is"
                .formatted(distance.name().toLowerCase(Locale.ROOT), metric.column(), metric.profile());
        return found.isPresent()
                ? new Answer.Numbered(name, BigDecimal.valueOf(found.getAsDouble()), values, Disclosure.OPEN)
                : new Answer.Unknown("one side has no values, or too many different ones, to be compared");
    }
}
