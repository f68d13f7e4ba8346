package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.internal.probe.NewestProbe;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.rule.Times;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Newest;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks how old the newest value is. */
record FreshnessQuestion(TimeCheck.Freshness check, Field field, Instant now, NewestProbe probe) implements Question {
    static Question of(TimeCheck.Freshness check, Situation situation) {
        Field field = situation.field(check.column());
        Instant latest = Times.later(situation.now(), check.skew());
        if (field.type() instanceof DataType.DateType) {
            return new FreshnessQuestion(
                    check, field, situation.now(), new NewestProbe(check.column(), Times.floorDay(latest)));
        }
        if (field.type() instanceof DataType.TimestampType) {
            return new FreshnessQuestion(
                    check, field, situation.now(), new NewestProbe(check.column(), Times.floorMicros(latest)));
        }
        throw situation.misfit("field '%s' is %s, expected date or timestamp"
                .formatted(check.column(), field.type().name()));
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public Answer answer(Evidence evidence) {
        Newest newest = (Newest) evidence.state(probe);
        if (newest.future() > 0) {
            FirstRows rows = ((Newest) evidence.published(probe)).futureRows();
            return new Answer.Decided(
                    false,
                    new Answer.Counted(
                            promise(),
                            "%d values lie in the future".formatted(newest.future()),
                            newest.future(),
                            newest.future(),
                            rows));
        }
        return newest.isPresent()
                ? age(newest.value())
                : new Answer.Unknown(
                        "'%s' has no value up to now, and the age of nothing is unknown".formatted(check.column()));
    }

    private Answer age(long newest) {
        Instant moment = field.type() instanceof DataType.DateType ? Times.ofDay(newest) : Times.ofMicros(newest);
        Duration age = Duration.between(moment, now);
        boolean fresh = age.compareTo(check.maximumAge()) <= 0;
        String observed =
                field.isSensitive() ? "it is %s".formatted(fresh ? "fresh" : "older") : "it is %s old".formatted(age);
        return new Answer.Decided(fresh, new Answer.Counted(promise(), observed, 1, fresh ? 0 : 1, new FirstRows()));
    }

    private String promise() {
        return "the newest '%s' no older than %s".formatted(check.column(), check.maximumAge());
    }
}
