package io.meshsdk.delta.internal.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change depends on: if another commit alters that meanwhile, the change conflicts. */
public sealed interface Reads {
    /** Returns what a change says that is right whatever else was committed. */
    static Reads nothing() {
        return new Nothing();
    }

    /** Returns what a change says that depends on every row of the table. */
    static Reads everything() {
        return new Everything();
    }

    /**
     * Returns what a change says that depends on the rows of some partitions. Texts are compared: where a partition column
     * has a type whose values have several, the change depends on everything.
     *
     * @param values the values of the partition columns as the log writes them, for each partition
     */
    static Reads partitions(Set<Map<String, @Nullable String>> values) {
        return new Partitions(values);
    }

    /** It depends on no row. */
    record Nothing() implements Reads {}

    /** It depends on every row. */
    record Everything() implements Reads {}

    /** It depends on the rows of these partitions. */
    record Partitions(Set<Map<String, @Nullable String>> values) implements Reads {
        /** Copies the values; an empty text is null in Delta. */
        public Partitions {
            Set<Map<String, @Nullable String>> copies = new LinkedHashSet<>();
            values.forEach(each -> copies.add(normalised(each)));
            values = Collections.unmodifiableSet(copies);
        }

        /** Returns whether a file of some partition values belongs to one of these partitions. */
        public boolean holds(Map<String, @Nullable String> partition) {
            return values.contains(normalised(partition));
        }

        private static Map<String, @Nullable String> normalised(Map<String, @Nullable String> partition) {
            Map<String, @Nullable String> copy = new LinkedHashMap<>();
            partition.forEach((column, text) -> copy.put(column, text == null || text.isEmpty() ? null : text));
            return Collections.unmodifiableMap(copy);
        }
    }
}
