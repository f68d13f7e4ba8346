package io.meshsdk.core.compatibility;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.identity.SemanticVersion;
import java.util.List;

/**
 * Whether something may follow what was published, and under which version.
 *
 * @param mode what was asked for
 * @param version the version that the next one has
 * @param steps what changes to the next one, from each published one that the mode looks at, oldest first
 * @since 0.1.0
 */
@CheckReturnValue
public record CompatibilityVerdict(CompatibilityMode mode, SemanticVersion version, List<CompatibilityReport> steps) {
    /** Copies the steps. */
    public CompatibilityVerdict {
        steps = List.copyOf(steps);
    }

    /** Returns whether the mode allows every change. */
    public boolean isCompatible() {
        return forbidden().isEmpty();
    }

    /** Returns the changes that the mode does not allow, each once. */
    public List<Change> forbidden() {
        return steps.stream()
                .flatMap(step -> step.changes().stream())
                .filter(change -> !mode.allows(change))
                .distinct()
                .toList();
    }

    /**
     * Returns the smallest version the next one may have: what the changes of every step need, not below the last published
     * version; where the mode does not allow a change, the next major version, which lives beside the others in a table of
     * its own. Of the first of its kind, the version it has.
     */
    public SemanticVersion smallestNext() {
        if (steps.isEmpty()) {
            return version;
        }
        SemanticVersion last = steps.get(steps.size() - 1).from();
        SemanticVersion least = isCompatible() ? last : Bump.MAJOR.from(last);
        for (CompatibilityReport step : steps) {
            SemanticVersion enough = step.allowedNext(step.from());
            least = enough.compareTo(least) > 0 ? enough : least;
        }
        return least;
    }

    /**
     * Returns whether the version is at least the smallest one; a pre-release of the smallest one will do where it is above
     * the last published version.
     */
    public boolean isVersionEnough() {
        return steps.stream().allMatch(CompatibilityReport::isAllowed)
                && (steps.isEmpty()
                        || isCompatible()
                        || Bump.MAJOR.isMetBy(steps.get(steps.size() - 1).from(), version));
    }
}
