package io.meshsdk.core.compatibility.schema;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import java.util.Optional;

/** What changes in what something stands for, which nobody but people can compare. */
final class MeaningChanges {
    private final Findings findings;

    MeaningChanges(Findings findings) {
        this.findings = findings;
    }

    void find(String part, String meaning, Optional<String> before, Optional<String> after) {
        Findings at = findings.at("." + part);
        if (before.isEmpty() && after.isPresent()) {
            at.add(ChangeKind.MEANING_ADDED, "It is said for the first time %s".formatted(meaning));
        } else if (!before.equals(after)) {
            at.add(
                    ChangeKind.MEANING_CHANGED,
                    "%s is another thing, or not said any more: sums and joins may mean something else"
                            .formatted(
                                    meaning.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + meaning.substring(1)),
                    "Keep the words where it still stands for the same, or raise the major version");
        }
    }
}
