package io.meshsdk.quality.internal.question;

import io.meshsdk.data.Misfits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how rows break a schema: names of fields and counts, never a value. */
final class SchemaWords {
    private static final int MOST_NAMED = 10;

    private SchemaWords() {}

    static String observed(Evidence.SchemaBreaks breaks, Map<String, Long> absences, long rowCount) {
        List<String> words = new ArrayList<>(bounded(breaks.differences()));
        Map<String, Long> misfits = new LinkedHashMap<>(breaks.misfits());
        Long undeclared = misfits.remove(Misfits.UNDECLARED);
        if (undeclared != null) {
            words.add("%d entries whose names are no fields".formatted(undeclared));
        }
        words.addAll(bounded(sentences(misfits, "%d values that do not fit field '%s'")));
        words.addAll(bounded(sentences(absences, "%d nulls in required field '%s'")));
        return words.isEmpty() ? "%d rows that conform".formatted(rowCount) : String.join("; ", words);
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
