package io.meshsdk.quality.engine;

import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.question.Evidence;
import io.meshsdk.quality.internal.question.OfferedColumn;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;

/** The states of a plan, as far as one expectation speaks of them. */
record States(
        Schema contract, CompiledChecks checks, Expectation expectation, QualityState published, QualityState existing)
        implements Evidence {
    @Override
    public SlotState state(Probe probe) {
        return isWhole() ? published(probe).merge(in(existing, probe)) : published(probe);
    }

    @Override
    public SlotState published(Probe probe) {
        return in(published, probe);
    }

    @Override
    public SlotState existing(Probe probe) {
        return isWhole() ? in(existing, probe) : probe.none();
    }

    private SlotState in(QualityState state, Probe probe) {
        Slot slot = new Slot(expectation.filter(), probe);
        if (!slot.isCounted()) {
            return state.slots().get(checks.position(slot));
        }
        return probe instanceof NullsProbe nulls
                ? state.nulls().get(contract.indexOf(nulls.column()))
                : Tally.of(state.rowCount(), 0);
    }

    private boolean isWhole() {
        return expectation.scope() == Scope.TABLE;
    }

    @Override
    public long rowCount() {
        return published.rowCount();
    }

    @Override
    public List<List<OfferedColumn>> offered() {
        return List.copyOf(published.rows().offered().sources());
    }

    @Override
    public SchemaBreaks schemaBreaks() {
        QualityState.Rows rows = published.rows();
        return new SchemaBreaks(List.copyOf(rows.differences()), rows.misfits(), rows.misfitRows());
    }
}
