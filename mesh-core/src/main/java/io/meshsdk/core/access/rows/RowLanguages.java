package io.meshsdk.core.access.rows;

import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The languages in which row rules are written beside filters.
 *
 * @param providers by their languages
 * @since 0.1.0
 */
@CheckReturnValue
public record RowLanguages(Map<String, RowFilterProvider> providers) {
    /** Copies the providers. */
    public RowLanguages {
        providers = Collections.unmodifiableMap(new TreeMap<>(providers));
    }

    /** Returns no language but filters. */
    public static RowLanguages none() {
        return new RowLanguages(Map.of());
    }

    /**
     * Returns the compiled condition of a rule that is written in another language than filters.
     *
     * @throws ProviderNotFoundException if nobody compiles its language
     * @throws IllegalArgumentException if the condition is none, or does not fit the fields
     * @throws DataSourceException if the provider fails in another way; told without its message, which may quote the condition
     */
    public RowFilter compile(RowRule rule, Schema fields) {
        RowFilterProvider provider = providers.get(rule.language());
        if (provider == null) {
            throw new ProviderNotFoundException("rowFilters", rule.language(), providers.keySet());
        }
        return compile(provider, rule, fields);
    }

    private static RowFilter compile(RowFilterProvider provider, RowRule rule, Schema fields) {
        try {
            return new CompiledFilter(provider.compile(rule.condition(), fields));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(provider, e);
        }
    }

    private static DataSourceException failed(RowFilterProvider provider, RuntimeException failure) {
        return new DataSourceException(
                "Cannot tell which rows are shown: the provider %s of language '%s' failed with %s. Mend the provider."
                        .formatted(
                                provider.getClass().getName(),
                                provider.language(),
                                failure.getClass().getSimpleName()));
    }

    /** A condition whose columns are asked for once. */
    private record CompiledFilter(RowFilter written, Set<String> columns) implements RowFilter {
        CompiledFilter {
            columns = Collections.unmodifiableSet(new TreeSet<>(columns));
        }

        CompiledFilter(RowFilter written) {
            this(written, written.columns());
        }

        @Override
        public boolean shows(Row row, Principal principal) {
            return written.shows(row, principal);
        }

        /** Returns which fields are read; never the condition. */
        @Override
        public String toString() {
            return "filter of " + columns;
        }
    }
}
