package io.meshsdk.core.access.rows;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.engine.FilteredDataset;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows a principal sees by the row rules of an access policy: those that one of the rules shows that speak of it. A rule that
 * does not fit the fields there are, as of a version of long ago, shows none. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class RowSelection {
    private static final RowSelection ALL = new RowSelection(true, List.of(), List.of(), Principal.anonymous());

    private final boolean all;
    private final List<Filter> filters;
    private final List<RowFilter> written;
    private final Principal principal;

    private RowSelection(boolean all, List<Filter> filters, List<RowFilter> written, Principal principal) {
        this.all = all;
        this.filters = List.copyOf(filters);
        this.written = List.copyOf(written);
        this.principal = principal;
    }

    /**
     * Returns which rows of some fields a principal sees.
     *
     * @throws io.meshsdk.error.ProviderNotFoundException if a rule is written in a language that nobody compiles
     * @throws io.meshsdk.error.DataSourceException if who compiles it fails
     */
    public static RowSelection of(AccessPolicy access, Principal principal, Schema fields, RowLanguages languages) {
        if (access.rowRules().isEmpty()) {
            return ALL;
        }
        return ofRules(access.rowRules(), access.countsAs(principal), fields, languages);
    }

    private static RowSelection ofRules(
            List<RowRule> rules, Principal principal, Schema fields, RowLanguages languages) {
        List<Filter> filters = new ArrayList<>();
        List<RowFilter> written = new ArrayList<>();
        for (RowRule rule : rules) {
            if (!rule.speaksOf(principal)) {
                continue;
            }
            if (!rule.language().equals(RowRule.FILTER)) {
                compiled(rule, fields, languages).ifPresent(written::add);
                continue;
            }
            PrincipalFilter.Rest rest = new PrincipalFilter(principal).of(Filter.parse(rule.condition()));
            if (rest instanceof PrincipalFilter.Open open) {
                fitting(open.filter(), fields).ifPresent(filters::add);
            } else if (((PrincipalFilter.Settled) rest).holds()) {
                return ALL;
            }
        }
        return new RowSelection(false, filters, written, principal);
    }

    private static Optional<RowFilter> compiled(RowRule rule, Schema fields, RowLanguages languages) {
        try {
            return Optional.of(languages.compile(rule, fields))
                    .filter(compiled -> fields.names().containsAll(compiled.columns()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Filter> fitting(Filter filter, Schema fields) {
        try {
            filter.requireFits(fields);
            return Optional.of(filter);
        } catch (InvalidFilterException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the row rules of an access policy show a principal all rows, of whatever fields. */
    public static boolean showsAll(AccessPolicy access, Principal principal) {
        Principal known = access.countsAs(principal);
        return access.rowRules().isEmpty()
                || access.rowRules().stream().anyMatch(rule -> rule.speaksOf(known) && holdsAnyway(rule, known));
    }

    private static boolean holdsAnyway(RowRule rule, Principal principal) {
        return rule.language().equals(RowRule.FILTER)
                && new PrincipalFilter(principal).of(Filter.parse(rule.condition()))
                        instanceof PrincipalFilter.Settled settled
                && settled.holds();
    }

    /** Returns whether all rows are seen. */
    public boolean isAll() {
        return all;
    }

    /** Returns the fields that are read to tell which rows are seen. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        filters.forEach(filter -> columns.addAll(filter.columns()));
        written.forEach(filter -> columns.addAll(filter.columns()));
        return columns;
    }

    /** Returns what may be known to where the rows lie: it holds for each row that is seen, and maybe for others. */
    public Optional<Filter> pushable() {
        if (all || !written.isEmpty() || filters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(filters.size() == 1 ? filters.get(0) : new Filter.Any(filters));
    }

    /** Returns the rows that are seen of raw data, in their order; nothing is known of them before they are read. */
    public Dataset of(Dataset raw) {
        if (all) {
            return raw;
        }
        return new CopiedRows(pushable()
                .<Dataset>map(filter -> FilteredDataset.of(raw, filter))
                .orElseGet(() -> new RuledDataset(raw, filters, written, principal)));
    }

    /** Returns how many rules tell; never a condition. */
    @Override
    public String toString() {
        return all ? "all rows" : "rows by %d rules".formatted(filters.size() + written.size());
    }
}
