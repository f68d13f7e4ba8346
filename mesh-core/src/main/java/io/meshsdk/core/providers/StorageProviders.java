package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.spi.storage.StorageProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storage providers of a mesh by format: those registered, then those found by {@link ServiceLoader}. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StorageProviders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StorageProviders.class);

    private final Map<String, StorageProvider> byFormat;
    private final List<StorageProvider> discovered;
    private volatile boolean closed;

    private StorageProviders(Map<String, StorageProvider> byFormat, List<StorageProvider> discovered) {
        this.byFormat = byFormat;
        this.discovered = discovered;
    }

    /**
     * Returns the registered providers and, for formats that none of them serves, the discovered ones.
     *
     * @throws IllegalStateException if two registered, or two discovered, providers serve one format; names both
     */
    public static StorageProviders of(Collection<StorageProvider> registered, ClassLoader loader) {
        Map<String, StorageProvider> explicit = new TreeMap<>();
        registered.forEach(provider -> add(explicit, provider));
        Map<String, StorageProvider> found = new TreeMap<>();
        for (StorageProvider provider : ServiceLoader.load(StorageProvider.class, loader)) {
            if (!explicit.containsKey(provider.format())) {
                add(found, provider);
            }
        }
        List<StorageProvider> discovered = List.copyOf(found.values());
        found.putAll(explicit);
        LOG.debug("Storage providers: {}", found);
        Map<String, StorageProvider> guarded = new TreeMap<>();
        found.forEach((format, provider) -> guarded.put(format, new GuardedStorage(provider)));
        return new StorageProviders(guarded, discovered);
    }

    /**
     * Returns the provider of a format.
     *
     * @throws ProviderNotFoundException if there is none; names those that are there
     * @throws IllegalStateException if the mesh is closed
     */
    public StorageProvider of(String format) {
        requireOpen();
        StorageProvider provider = byFormat.get(format);
        if (provider == null) {
            throw new ProviderNotFoundException("storage", format, byFormat.keySet());
        }
        return provider;
    }

    /** Returns all providers, by format. */
    public List<StorageProvider> all() {
        return List.copyOf(byFormat.values());
    }

    /** Closes the discovered providers, also when one fails; those that were registered are the host's to close. */
    @Override
    public void close() {
        closed = true;
        List<RuntimeException> failures = new ArrayList<>();
        for (StorageProvider provider : discovered) {
            try {
                provider.close();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("Cannot use this mesh: it is closed");
        }
    }

    private static void add(Map<String, StorageProvider> providers, StorageProvider provider) {
        StorageProvider other = providers.putIfAbsent(provider.format(), provider);
        if (other != null) {
            throw new IllegalStateException("Both %s and %s serve '%s'. Register the one to use explicitly."
                    .formatted(other.getClass().getName(), provider.getClass().getName(), provider.format()));
        }
    }
}
