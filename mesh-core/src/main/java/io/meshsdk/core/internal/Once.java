package io.meshsdk.core.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks something up when it is first asked for, and tells the same from there on; what failed is looked up again. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> lookup;
    private @Nullable T found;

    /**
     * Creates an answer to be looked up.
     *
     * @param lookup finds it, and never null
     */
    public Once(Supplier<T> lookup) {
        this.lookup = lookup;
    }

    @Override
    public synchronized T get() {
        T known = found;
        if (known == null) {
            known = lookup.get();
            found = known;
        }
        return known;
    }
}
