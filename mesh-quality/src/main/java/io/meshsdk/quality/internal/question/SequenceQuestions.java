package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.SortedProbe;
import io.meshsdk.quality.internal.probe.WindowProbe;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Runs;
import io.meshsdk.quality.internal.state.Windows;
import io.meshsdk.schema.DataType;
import java.util.List;

/** Asks how values follow each other. */
final class SequenceQuestions {
    private SequenceQuestions() {}

    static Question of(SequenceCheck check, Situation situation) {
        if (check instanceof SequenceCheck.Sorted sorted) {
            situation.requireKey(sorted.column());
            return new Sorted(sorted, new SortedProbe(sorted.column(), sorted.order()));
        }
        SequenceCheck.NoGaps gaps = (SequenceCheck.NoGaps) check;
        DataType type = situation.type(gaps.column());
        if (!(type instanceof DataType.DateType || type instanceof DataType.TimestampType)) {
            throw situation.misfit(
                    "field '%s' is %s, expected date or timestamp".formatted(gaps.column(), type.name()));
        }
        return new NoGaps(gaps, new WindowProbe(gaps.column(), gaps.window().toSeconds()));
    }

    private record Sorted(SequenceCheck.Sorted check, SortedProbe probe) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of(probe);
        }

        /** What is in the table already has no place in the order of what comes. */
        @Override
        public Answer answer(Evidence evidence) {
            Runs runs = (Runs) evidence.published(probe);
            return Tallies.counted(
                    "'%s' is %s".formatted(check.column(), check.order()),
                    "values",
                    runs.judge(probe::keeps),
                    runs.judge(probe::keeps));
        }
    }

    private record NoGaps(SequenceCheck.NoGaps check, WindowProbe probe) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of(probe);
        }

        @Override
        public Answer answer(Evidence evidence) {
            Windows windows = (Windows) evidence.state(probe);
            return new Answer.Counted(
                    "a value of '%s' in every window of %s".formatted(check.column(), check.window()),
                    "%d of %d windows hold none".formatted(windows.gaps(), windows.span()),
                    windows.span(),
                    windows.gaps(),
                    new FirstRows());
        }
    }
}
