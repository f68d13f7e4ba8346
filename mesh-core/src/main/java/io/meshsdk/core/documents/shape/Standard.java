package io.meshsdk.core.documents.shape;

import java.util.List;

/**
 * An open standard for documents.
 *
 * @since 0.1.0
 */
public enum Standard {
    /** The Open Data Contract Standard, 2.2 and 3. */
    ODCS("apiVersion", "v", "odcs-2", "odcs-3"),
    /** The Open Data Product Standard, 0.9 to 1.1. */
    ODPS("apiVersion", "v", "odps"),
    /** The Data Contract Specification, 0.9 to 1.2. */
    DCS("dataContractSpecification", "", "dcs");

    private final String versionKey;
    private final String prefix;
    private final List<String> lines;

    Standard(String versionKey, String prefix, String... lines) {
        this.versionKey = versionKey;
        this.prefix = prefix;
        this.lines = List.of(lines);
    }

    /** Returns the key whose value is the version that a document declares. */
    String versionKey() {
        return versionKey;
    }

    /** Returns a version as documents declare it: {@code v3.1.0} for 3.1.0 of the Open Data Contract Standard. */
    String declaration(String version) {
        return prefix + version;
    }

    /** Returns the files of its lines, the oldest first. Within a line, what was written for one version reads as any later one. */
    List<String> lines() {
        return lines;
    }
}
