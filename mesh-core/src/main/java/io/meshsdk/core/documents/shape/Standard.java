package io.meshsdk.core.documents.shape;

import java.util.List;

/**
 * An open standard for documents.
 *
 * @since 0.1.0
 */
public enum Standard {
    /** The Open Data Contract Standard, 2.2 and 3. */
    ODCS("odcs-2", "odcs-3"),
    /** The Open Data Product Standard, 0.9 to 1.1. */
    ODPS("odps");

    private final List<String> lines;

    Standard(String... lines) {
        this.lines = List.of(lines);
    }

    /** Returns the files of its lines, the oldest first. Within a line, what was written for one version reads as any later one. */
    List<String> lines() {
        return lines;
    }
}
