package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks how published rows break their contract's schema. */
record SchemaQuestion(Schema schema) implements Question {
    @Override
    public List<Probe> probes() {
        return schema.fields().stream()
                .filter(Field::isRequired)
                .<Probe>map(field -> new NullsProbe(field.name()))
                .toList();
    }

    @Override
    public Answer answer(Evidence evidence) {
        Evidence.SchemaBreaks breaks = evidence.schemaBreaks();
        Map<String, Long> absences = absences(breaks, evidence);
        long broken = sum(breaks.misfits().values()) + sum(absences.values());
        FirstRows rows = breaks.misfitRows();
        for (String field : absences.keySet()) {
            rows = rows.with(nulls(field, evidence).first());
        }
        return new Answer.Decided(
                breaks.differences().isEmpty() && broken == 0,
                new Answer.Counted(
                        "the fields of the contract, of their types, not null where required",
                        SchemaWords.observed(breaks, absences, evidence.rowCount()),
                        evidence.rowCount() * schema.fields().size(),
                        broken,
                        rows));
    }

    /** Returns how many values are null by required field, those that are null because they did not fit left out. */
    private Map<String, Long> absences(Evidence.SchemaBreaks breaks, Evidence evidence) {
        Map<String, Long> absences = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (field.isRequired()) {
                long misfits = breaks.misfits().getOrDefault(field.name(), 0L);
                long absent = nulls(field.name(), evidence).failing() - misfits;
                if (absent > 0) {
                    absences.put(field.name(), absent);
                }
            }
        }
        return absences;
    }

    private static Tally nulls(String field, Evidence evidence) {
        return (Tally) evidence.published(new NullsProbe(field));
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
