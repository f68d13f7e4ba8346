package io.meshsdk.core.access.rows;

import io.meshsdk.access.RowRule;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
     */
    public RowFilter compile(RowRule rule, Schema fields) {
        RowFilterProvider provider = providers.get(rule.language());
        if (provider == null) {
            throw new ProviderNotFoundException("rowFilters", rule.language(), providers.keySet());
        }
        return provider.compile(rule.condition(), fields);
    }
}
