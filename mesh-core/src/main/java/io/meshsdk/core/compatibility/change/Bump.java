package io.meshsdk.core.compatibility.change;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.SemanticVersion;

/**
 * By how much a version has to rise, from nothing to much; the order is the order of the constants.
 *
 * <p>Below 1.0.0 nothing is promised for good: as package managers read {@code ^0.2.0}, the minor number stands for the
 * major one and the patch number for the minor one. From a pre-release to its own release, or to a later pre-release of
 * it, everything may change: any higher version will do.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Bump {
    /** Nothing changed. */
    NONE,
    /** Words changed; no promise did. */
    PATCH,
    /** More is promised than before. */
    MINOR,
    /** Something that was promised is not promised any more. */
    MAJOR;

    /** Returns the lowest release that this bump leads to from a version; the version itself for {@link #NONE}. */
    public SemanticVersion from(SemanticVersion version) {
        if (this == NONE) {
            return version;
        }
        if (version.isPreRelease()) {
            return SemanticVersion.of(version.major(), version.minor(), version.patch());
        }
        return switch (version.major() == 0 ? below(this) : this) {
            case MAJOR -> version.nextMajor();
            case MINOR -> version.nextMinor();
            case PATCH, NONE -> version.nextPatch();
        };
    }

    /**
     * Returns whether a step from one version to another is at least this bump. A step backwards never is; a pre-release
     * of the version this bump leads to is enough.
     */
    public boolean isMetBy(SemanticVersion from, SemanticVersion to) {
        if (this == NONE) {
            return to.compareTo(from) >= 0;
        }
        SemanticVersion target = from(from);
        SemanticVersion core = SemanticVersion.of(to.major(), to.minor(), to.patch());
        return to.compareTo(from) > 0 && core.compareTo(target) >= 0;
    }

    /** Returns the greater of two. */
    public Bump or(Bump other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private static Bump below(Bump bump) {
        return bump == MAJOR ? MINOR : PATCH;
    }
}
