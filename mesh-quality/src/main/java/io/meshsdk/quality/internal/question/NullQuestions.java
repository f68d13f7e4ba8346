package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.internal.probe.MissingProbe;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.PresenceProbe;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.Tally;
import java.util.List;
import java.util.function.BiFunction;

/** Asks how many values are not there. */
final class NullQuestions {
    private NullQuestions() {}

    static Question of(NullCheck check, Situation situation) {
        if (check instanceof NullCheck.NotNull some) {
            String promise = "no null in '%s'".formatted(some.column());
            return new OfTally(new NullsProbe(some.column()), (tally, published) -> nulls(promise, tally, published));
        }
        if (check instanceof NullCheck.Completeness some) {
            return new OfTally(
                    new NullsProbe(some.column()), (tally, published) -> completeness(some, tally, published));
        }
        if (check instanceof NullCheck.IsNull some) {
            String promise = "only nulls in '%s'".formatted(some.column());
            return new OfTally(
                    PresenceProbe.absent(some.column()),
                    (tally, published) -> Tallies.counted(promise, "values", tally, published));
        }
        if (check instanceof NullCheck.NotMissing some) {
            situation.requireText(some.column());
            String promise = "no value of '%s' is missing".formatted(some.column());
            return new OfTally(
                    new MissingProbe(some.column(), some.tokens()),
                    (tally, published) -> missing(promise, tally, published));
        }
        return present((NullCheck.Present) check, situation);
    }

    private static Question present(NullCheck.Present check, Situation situation) {
        List<String> columns = check.columns().isEmpty() ? situation.schema().names() : check.columns();
        String promise = "%s of %s present in every row".formatted(check.quantity(), columns);
        return new OfTally(
                new PresenceProbe(columns, check.quantity()),
                (tally, published) -> Tallies.counted(promise, "rows", tally, published));
    }

    private static Answer nulls(String promise, Tally tally, Tally published) {
        return new Answer.Counted(
                promise,
                "%d of %d values are null".formatted(tally.failing(), tally.evaluated()),
                tally.evaluated(),
                tally.failing(),
                published.first());
    }

    private static Answer missing(String promise, Tally tally, Tally published) {
        return new Answer.Counted(
                promise,
                "%d of %d values are missing".formatted(tally.failing(), tally.evaluated()),
                tally.evaluated(),
                tally.failing(),
                published.first());
    }

    private static Answer completeness(NullCheck.Completeness check, Tally tally, Tally published) {
        if (tally.evaluated() == 0) {
            return new Answer.Unknown("there are no rows, and a share of nothing is unknown");
        }
        long there = tally.evaluated() - tally.failing();
        double share = (double) there / tally.evaluated();
        Answer.Counted counted = new Answer.Counted(
                "at least %s of '%s' is not null".formatted(check.threshold(), check.column()),
                "%d of %d values are not null".formatted(there, tally.evaluated()),
                tally.evaluated(),
                tally.failing(),
                published.first());
        return new Answer.Decided(share >= check.threshold(), counted);
    }

    /** A question that one tally answers. */
    private record OfTally(Probe probe, BiFunction<Tally, Tally, Answer> meaning) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of(probe);
        }

        @Override
        public Answer answer(Evidence evidence) {
            return meaning.apply((Tally) evidence.state(probe), (Tally) evidence.published(probe));
        }
    }
}
