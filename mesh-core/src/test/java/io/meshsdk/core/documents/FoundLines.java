package io.meshsdk.core.documents;

import io.meshsdk.error.Diagnostic;
import java.util.List;

/** What was found in a document, a line each: place, code, path. */
final class FoundLines {
    private FoundLines() {}

    static List<String> of(List<Diagnostic> found) {
        return found.stream()
                .map(one -> "%d:%d %s %s"
                        .formatted(
                                one.where().line(),
                                one.where().column(),
                                one.code(),
                                one.where().path()))
                .toList();
    }
}
