package io.meshsdk.quality.engine;

import io.meshsdk.quality.Check;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.Scope;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says what states mean for expectations. */
final class Judge {
    private final Schema contract;
    private final CompiledChecks checks;
    private final QualityState published;
    private final QualityState existing;
    private final QualityState whole;

    Judge(Schema contract, CompiledChecks checks, QualityState published, QualityState existing) {
        this.contract = contract;
        this.checks = checks;
        this.published = published;
        this.existing = existing;
        this.whole = published.merge(existing);
    }

    QualityReport report(List<Expectation> expectations, List<Expectation> measuredOnly) {
        return new QualityReport(
                published.rowCount(),
                expectations.stream().map(this::judge).toList(),
                measuredOnly.stream().map(this::judge).toList());
    }

    private CheckOutcome judge(Expectation expectation) {
        Check check = expectation.check();
        if (check instanceof Check.SchemaConformance) {
            return schema(expectation);
        }
        if (check instanceof Check.Written written) {
            return new CheckOutcome.NotEvaluated(
                    expectation, "no engine at hand evaluates rules of kind '%s'".formatted(written.rule()));
        }
        if (check instanceof Check.NotNull notNull) {
            return notNull(expectation, notNull.column());
        }
        if (check instanceof Check.Completeness completeness) {
            return completeness(expectation, completeness);
        }
        if (check instanceof Check.Unique unique) {
            return unique(expectation, unique);
        }
        if (check instanceof Check.RowCount count) {
            return rowCount(expectation, count);
        }
        if (check instanceof Check.Freshness freshness) {
            return freshness(expectation, freshness);
        }
        if (isOnValues(check)) {
            return values(expectation);
        }
        throw new IllegalArgumentException(
                "Cannot judge '%s': no meaning of %s, add it to Judge".formatted(expectation, check.getClass()));
    }

    private static boolean isOnValues(Check check) {
        return check instanceof Check.Range
                || check instanceof Check.OneOf
                || check instanceof Check.Matches
                || check instanceof Check.HasFormat;
    }

    private CheckOutcome schema(Expectation expectation) {
        QualityState.Rows found = published.rows();
        Map<String, Long> absences = SchemaWords.absences(contract, published);
        long broken = sum(found.misfits()) + sum(absences);
        Measure measure = new Measure(
                "the fields of the contract, of their types, not null where required",
                SchemaWords.observed(published, absences),
                published.rowCount() * contract.fields().size(),
                broken);
        FirstRows rows = found.misfitRows();
        for (String field : absences.keySet()) {
            rows = rows.with(published.nulls().get(contract.indexOf(field)).first());
        }
        return outcome(expectation, found.differences().isEmpty() && broken == 0, measure, rows.toSample());
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private CheckOutcome notNull(Expectation expectation, String column) {
        Tally tally = nulls(expectation, column);
        Measure measure = new Measure(
                "no null in '%s'".formatted(column),
                "%d of %d values are null".formatted(tally.failing(), tally.evaluated()),
                tally.evaluated(),
                tally.failing());
        return allowed(expectation, measure, nullSample(column));
    }

    private CheckOutcome completeness(Expectation expectation, Check.Completeness check) {
        Tally tally = nulls(expectation, check.column());
        if (tally.evaluated() == 0) {
            return new CheckOutcome.NotEvaluated(expectation, "there are no rows, and a share of nothing is unknown");
        }
        double share = (double) (tally.evaluated() - tally.failing()) / tally.evaluated();
        Measure measure = new Measure(
                "at least %s of '%s' is not null".formatted(check.threshold(), check.column()),
                "%d of %d values are not null".formatted(tally.evaluated() - tally.failing(), tally.evaluated()),
                tally.evaluated(),
                tally.failing());
        return outcome(expectation, share >= check.threshold(), measure, nullSample(check.column()));
    }

    private CheckOutcome unique(Expectation expectation, Check.Unique check) {
        KeyHashes others = isWhole(expectation) ? keys(check, existing) : KeyHashes.NONE;
        KeyHashes keys = keys(check, published);
        Duplicates duplicates = Duplicates.among(keys, others);
        long evaluated = keys.size() + others.size();
        Measure measure = new Measure(
                "each key of %s once".formatted(check.columns()),
                "%d surplus rows of %d, %d repeated keys"
                        .formatted(duplicates.surplus(), evaluated, duplicates.repeatedKeys()),
                evaluated,
                duplicates.surplus());
        return allowed(expectation, measure, duplicates.surplusRows().toSample());
    }

    private CheckOutcome rowCount(Expectation expectation, Check.RowCount check) {
        long count = state(expectation).rowCount();
        if (expectation.condition().isPresent()) {
            return rowCount(expectation, expectation.condition().get(), count);
        }
        long most = check.maximum().orElse(Long.MAX_VALUE);
        long failing = Math.max(Math.max(check.minimum() - count, count - most), 0);
        String expected = check.maximum().isPresent()
                ? "%d to %d rows".formatted(check.minimum(), most)
                : "at least %d rows".formatted(check.minimum());
        Measure measure = new Measure(expected, "%d rows".formatted(count), count, failing);
        return outcome(expectation, failing == 0, measure, RowSample.none());
    }

    private static CheckOutcome rowCount(Expectation expectation, Condition condition, long count) {
        if (condition.unit() == Condition.Unit.PERCENT) {
            return new CheckOutcome.NotEvaluated(expectation, "a number of rows is no share of anything");
        }
        boolean holds = condition.holds(count, count);
        Measure measure = new Measure(condition.describe(), "%d rows".formatted(count), count, holds ? 0 : 1);
        return outcome(expectation, holds, measure, RowSample.none());
    }

    private CheckOutcome freshness(Expectation expectation, Check.Freshness check) {
        Newest newest = (Newest) checks.state(check, state(expectation));
        if (!newest.isPresent()) {
            return new CheckOutcome.NotEvaluated(
                    expectation,
                    "'%s' has no value up to now, and the age of nothing is unknown".formatted(check.column()));
        }
        Field field = contract.field(check.column());
        Instant moment = field.type() instanceof DataType.DateType
                ? Moments.ofDay(newest.value())
                : Moments.ofMicros(newest.value());
        Duration age = Duration.between(moment, checks.now());
        boolean fresh = age.compareTo(check.maximumAge()) <= 0;
        String observed =
                field.isSensitive() ? "it is %s".formatted(fresh ? "fresh" : "older") : "it is %s old".formatted(age);
        Measure measure = new Measure(
                "the newest '%s' no older than %s".formatted(check.column(), check.maximumAge()),
                observed,
                1,
                fresh ? 0 : 1);
        return outcome(expectation, fresh, measure, RowSample.none());
    }

    private CheckOutcome values(Expectation expectation) {
        Check check = expectation.check();
        Tally tally = (Tally) checks.state(check, state(expectation));
        FirstRows rows = ((Tally) checks.state(check, published)).first();
        Measure measure = new Measure(
                "every value of '%s' %s".formatted(check.columns().get(0), Promises.describe(check)),
                "%d of %d values break it".formatted(tally.failing(), tally.evaluated()),
                tally.evaluated(),
                tally.failing());
        return allowed(expectation, measure, rows.toSample());
    }

    /** Passes where nothing breaks the check, or as many as the expectation allows. */
    private static CheckOutcome allowed(Expectation expectation, Measure measure, RowSample sample) {
        if (expectation.condition().isEmpty()) {
            return outcome(expectation, measure.failing() == 0, measure, sample);
        }
        Condition condition = expectation.condition().get();
        if (condition.unit() == Condition.Unit.PERCENT && measure.evaluated() == 0) {
            return new CheckOutcome.NotEvaluated(expectation, "there are no values, and a share of nothing is unknown");
        }
        Measure allowing = new Measure(
                "%s, with exceptions: %s".formatted(measure.expected(), condition.describe()),
                measure.observed(),
                measure.evaluated(),
                measure.failing());
        return outcome(expectation, condition.holds(measure.failing(), measure.evaluated()), allowing, sample);
    }

    private static CheckOutcome outcome(Expectation expectation, boolean passed, Measure measure, RowSample sample) {
        return passed
                ? new CheckOutcome.Passed(expectation, measure)
                : new CheckOutcome.Failed(expectation, measure, sample);
    }

    private KeyHashes keys(Check.Unique check, QualityState state) {
        return (KeyHashes) checks.state(check, state);
    }

    private Tally nulls(Expectation expectation, String column) {
        return state(expectation).nulls().get(contract.indexOf(column));
    }

    private RowSample nullSample(String column) {
        return published.nulls().get(contract.indexOf(column)).first().toSample();
    }

    private QualityState state(Expectation expectation) {
        return isWhole(expectation) ? whole : published;
    }

    private static boolean isWhole(Expectation expectation) {
        return expectation.scope() == Scope.TABLE;
    }
}
