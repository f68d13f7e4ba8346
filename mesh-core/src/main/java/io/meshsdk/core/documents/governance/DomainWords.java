package io.meshsdk.core.documents.governance;

import io.meshsdk.metadata.Value;
import java.util.List;
import java.util.Optional;

/** What domains want of quality and access, in the words of the first form, and which policies they ask for. */
final class DomainWords {
    static final String OBSERVABILITY = "observability";
    static final List<String> SECTIONS = List.of("data_quality", "access_control");

    private DomainWords() {}

    static List<String> keys(String section) {
        return List.of();
    }

    static Optional<Asked> asked(String section, String key, Value value) {
        return Optional.empty();
    }

    static String expected(String section, String key) {
        return "";
    }
}
