package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.spi.quality.Analyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyzers that a mesh has: those that were registered, and behind them those found by ServiceLoader.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DiscoveredAnalyzers {
    private static final Logger LOG = LoggerFactory.getLogger(DiscoveredAnalyzers.class);

    private DiscoveredAnalyzers() {}

    /**
     * Returns the analyzers that were registered and those that a class loader sees of other keys.
     *
     * @throws IllegalStateException if two that were registered claim one key, or two that were found claim one that no
     *     registered one has, or one cannot be loaded
     */
    public static List<Analyzer> behind(List<Analyzer> registered, ClassLoader loader) {
        Map<String, Analyzer> all = new LinkedHashMap<>();
        registered.forEach(analyzer -> add(analyzer, all));
        Map<String, Analyzer> found = new LinkedHashMap<>();
        try {
            for (Analyzer analyzer : ServiceLoader.load(Analyzer.class, loader)) {
                if (!all.containsKey(analyzer.key())) {
                    add(analyzer, found);
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "Cannot load the analyzers: %s. Mend the analyzer or take its module off the class path."
                            .formatted(e.getMessage()),
                    e);
        }
        all.putAll(found);
        LOG.debug("Analyzers: {}", all.keySet());
        return List.copyOf(all.values());
    }

    private static void add(Analyzer analyzer, Map<String, Analyzer> all) {
        Analyzer other = all.put(analyzer.key(), analyzer);
        if (other != null) {
            throw new IllegalStateException(
                    "Both %s and %s are analyzers of key '%s'. Register the one to use with analyzers(...)."
                            .formatted(
                                    other.getClass().getName(),
                                    analyzer.getClass().getName(),
                                    analyzer.key()));
        }
    }
}
