package io.meshsdk.core.compatibility;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.compatibility.change.Affected;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.identity.SemanticVersion;
import java.util.List;
import java.util.Optional;

/**
 * What changed between a published contract and the next, and whether the versions say so.
 *
 * @param from the version of the published contract
 * @param to the version of the next contract
 * @param changes a change per difference, sorted by path; empty where the contracts are equal
 * @since 0.1.0
 */
@CheckReturnValue
public record CompatibilityReport(SemanticVersion from, SemanticVersion to, List<Change> changes) {
    /** Copies the changes. */
    public CompatibilityReport {
        changes = List.copyOf(changes);
    }

    /** Returns by how much the version has to rise for all changes together. */
    public Bump requiredBump() {
        return changes.stream().map(Change::bump).reduce(Bump.NONE, Bump::or);
    }

    /** Returns the changes by which something that was promised is not promised any more. */
    public List<Change> breaking() {
        return changes.stream().filter(Change::isBreaking).toList();
    }

    /** Returns the lowest release under which these changes may be published after a version. */
    public SemanticVersion allowedNext(SemanticVersion version) {
        return requiredBump().from(version);
    }

    /** Returns whether these changes may be published under a version, after another. */
    public boolean isAllowed(SemanticVersion published, SemanticVersion next) {
        return requiredBump().isMetBy(published, next);
    }

    /** Returns whether these changes may be published under the version that the next contract has. */
    public boolean isAllowed() {
        return isAllowed(from, to);
    }

    /** Returns what is wrong with the version of the next contract; empty where the changes are allowed. */
    public Optional<Change> versionFinding() {
        return versionFinding("");
    }

    /**
     * Returns what is wrong with the next version of something; empty where the changes are allowed.
     *
     * @param subject what the version is of, as it follows the word: {@code " of port 'daily'"}
     */
    public Optional<Change> versionFinding(String subject) {
        if (isAllowed()) {
            return Optional.empty();
        }
        SemanticVersion enough = to.compareTo(from) < 0 && requiredBump() == Bump.NONE ? from : allowedNext(from);
        return Optional.of(
                to.compareTo(from) < 0
                        ? new Change(
                                "version",
                                ChangeKind.VERSION_WENT_BACK,
                                Affected.NOBODY,
                                requiredBump(),
                                "Version %s%s is lower than the published version %s".formatted(to, subject, from),
                                "Set the version%s to %s or higher".formatted(subject, enough))
                        : new Change(
                                "version",
                                ChangeKind.VERSION_NOT_RAISED,
                                Affected.NOBODY,
                                requiredBump(),
                                "The contract changed since version %s%s, and version %s does not say so"
                                        .formatted(from, subject, to),
                                "Set the version%s to %s or higher".formatted(subject, enough)));
    }
}
