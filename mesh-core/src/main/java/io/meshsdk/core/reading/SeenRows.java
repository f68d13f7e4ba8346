package io.meshsdk.core.reading;

import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.access.rows.RowLanguages;
import io.meshsdk.core.access.rows.RowSelection;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.engine.FilteredDataset;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a version as a principal sees them: those that row rules show of the raw values, then under masks, then those that
 * the caller's filter holds for, which sees no more than the caller.
 *
 * <p>Where the rows lie, only what does not depend on hidden values is known: the row rules, which depend on the principal alone; or
 * without row rules what the caller asks of fields that are seen as they are. Under row rules nothing that the caller asks goes there,
 * for the number of partitions that are left would tell of rows that are hidden.
 */
record SeenRows(Stored stored, Terms terms, Masking masking, RowLanguages languages) {
    Dataset dataset() {
        Schema known = stored.known();
        List<RowSelection> rows = terms.rows(stored.order(), known, languages);
        Optional<Filter> asked = stored.order().selection().filter();
        asked.ifPresent(filter -> filter.requireFits(seenAs(known)));
        Schema shown = stored.shown();
        Schema read = with(known, shown, asked.map(Filter::columns).orElse(List.of()));
        Dataset whole = view(rows, read, Optional.empty());
        List<String> names = seenAs(shown).names();
        if (asked.isEmpty()) {
            return whole;
        }
        Dataset seen = rows.isEmpty() ? pruned(whole, read, asked.get()) : whole;
        Dataset filtered = FilteredDataset.of(seen, asked.get());
        return read.equals(shown) ? filtered : filtered.select(names);
    }

    private Dataset pruned(Dataset whole, Schema read, Filter asked) {
        Set<String> clear = whole instanceof MaskedDataset masked ? masked.clearFields() : Set.copyOf(read.names());
        return ReadFilter.of(asked)
                .over(clear)
                .map(part -> view(List.of(), read, Optional.of(part)))
                .orElse(whole);
    }

    private Dataset view(List<RowSelection> rows, Schema read, Optional<Filter> part) {
        Dataset raw = rows.isEmpty() ? raw(read, part) : raw(rows, read);
        return terms.clear() ? raw : MaskedDataset.of(raw, terms.masks(), masking);
    }

    private Dataset raw(Schema read, Optional<Filter> part) {
        return part.map(filter -> stored.where(read, filter)).orElseGet(() -> stored.all(read));
    }

    private Dataset raw(List<RowSelection> rows, Schema read) {
        Set<String> needed = new LinkedHashSet<>();
        List<Filter> pushed = new ArrayList<>();
        for (RowSelection selection : rows) {
            needed.addAll(selection.columns());
            selection.pushable().ifPresent(pushed::add);
        }
        Schema all = with(stored.known(), read, needed);
        Optional<Filter> part = pushed.size() > 1
                ? Optional.of(new Filter.All(pushed))
                : pushed.stream().findFirst();
        Dataset seen = Terms.seen(rows).apply(raw(all, part));
        return all.equals(read) ? seen : seen.select(read.names());
    }

    private Schema seenAs(Schema fields) {
        return terms.clear() ? fields : MaskedDataset.seenAs(fields, terms.masks());
    }

    private static Schema with(Schema known, Schema fields, Iterable<String> needed) {
        Set<String> names = new LinkedHashSet<>();
        needed.forEach(names::add);
        return fields.and(known.fields().stream()
                .filter(field -> names.contains(field.name()) && !fields.contains(field.name()))
                .toList());
    }
}
