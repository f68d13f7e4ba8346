package io.meshsdk.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports that no provider serves what was asked for, and names those that are there.
 *
 * @since 0.1.0
 */
public final class ProviderNotFoundException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final String requested;
    private final ArrayList<String> available;

    /** Creates the exception for a kind of provider ({@code storage}), the key asked for and the keys available. */
    public ProviderNotFoundException(String kind, String requested, Set<String> available) {
        super(("No %s provider for '%s' (available: %s). Add its module to the class path, or pass an instance to "
                        + "Mesh.builder().%s(...).")
                .formatted(kind, requested, new TreeSet<>(available), kind));
        this.requested = requested;
        this.available = new ArrayList<>(new TreeSet<>(available));
    }

    /** Returns the key that was asked for. */
    public String requested() {
        return requested;
    }

    /** Returns the keys that are there, sorted. */
    public List<String> available() {
        return List.copyOf(available);
    }
}
