package io.meshsdk.quality.engine;

import io.meshsdk.data.Misfits;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how rows break a schema: names of fields and counts, never a value. */
final class SchemaWords {
    private static final int MOST_NAMED = 10;

    private SchemaWords() {}

    static String observed(QualityState state, Map<String, Long> absences) {
        List<String> words = new ArrayList<>(bounded(state.rows().differences()));
        Map<String, Long> misfits = new LinkedHashMap<>(state.rows().misfits());
        Long undeclared = misfits.remove(Misfits.UNDECLARED);
        if (undeclared != null) {
            words.add("%d entries whose names are no fields".formatted(undeclared));
        }
        words.addAll(bounded(sentences(misfits, "%d values that do not fit field '%s'")));
        words.addAll(bounded(sentences(absences, "%d nulls in required field '%s'")));
        return words.isEmpty() ? "%d rows that conform".formatted(state.rowCount()) : String.join("; ", words);
    }

    /** Returns how many values are null by required field, those that are null because they did not fit left out. */
    static Map<String, Long> absences(Schema contract, QualityState state) {
        Map<String, Long> absences = new LinkedHashMap<>();
        for (int i = 0; i < contract.fields().size(); i++) {
            Field field = contract.fields().get(i);
            long misfits = state.rows().misfits().getOrDefault(field.name(), 0L);
            long absent = state.nulls().get(i).failing() - misfits;
            if (field.isRequired() && absent > 0) {
                absences.put(field.name(), absent);
            }
        }
        return absences;
    }

    private static List<String> sentences(Map<String, Long> counts, String form) {
        return counts.entrySet().stream()
                .map(entry -> form.formatted(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static List<String> bounded(Collection<String> all) {
        List<String> some = new ArrayList<>(all.stream().limit(MOST_NAMED).toList());
        if (all.size() > MOST_NAMED) {
            some.add("%d more".formatted(all.size() - MOST_NAMED));
        }
        return some;
    }
}
