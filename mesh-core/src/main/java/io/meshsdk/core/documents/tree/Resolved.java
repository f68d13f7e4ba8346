package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;

/**
 * Something whose variables were replaced, for use and not for keeps: it may hold secrets, so it does not show its value.
 * Immutable.
 *
 * @param <T> what it is
 * @since 0.1.0
 */
@CheckReturnValue
public final class Resolved<T> {
    private final String name;
    private final T value;
    private final List<Diagnostic> diagnostics;

    Resolved(String name, T value, List<Diagnostic> diagnostics) {
        this.name = name;
        this.value = value;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the value; what could not be replaced is in it as it was written. */
    public T value() {
        return value;
    }

    /** Returns the problems in the order in which they were found, the first hundred of them. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidProductException if any variable could not be replaced, with all diagnostics
     */
    public T orThrow() {
        if (!diagnostics.isEmpty()) {
            throw InvalidProductException.ofDocument(name, diagnostics);
        }
        return value;
    }

    /** Returns how many problems there are, never the value. */
    @Override
    public String toString() {
        return "Resolved[%d problems]".formatted(diagnostics.size());
    }
}
