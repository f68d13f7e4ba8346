package io.meshsdk.core.reading;

import io.meshsdk.quality.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a filter that all have to hold, and those of them that may be known to where the rows lie. */
record ReadFilter(List<Filter> parts) {
    static ReadFilter of(Filter filter) {
        List<Filter> parts = new ArrayList<>();
        collect(filter, parts);
        return new ReadFilter(parts);
    }

    private static void collect(Filter filter, List<Filter> parts) {
        if (filter instanceof Filter.All all) {
            all.filters().forEach(part -> collect(part, parts));
        } else {
            parts.add(filter);
        }
    }

    /** Returns what reads no other than some columns; a row that the whole filter holds for is one of it. */
    Optional<Filter> over(Set<String> columns) {
        List<Filter> some = parts.stream()
                .filter(part -> columns.containsAll(part.columns()))
                .toList();
        return some.size() > 1
                ? Optional.of(new Filter.All(some))
                : some.stream().findFirst();
    }
}
