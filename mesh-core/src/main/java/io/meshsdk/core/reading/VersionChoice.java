package io.meshsdk.core.reading;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.identity.VersionRange;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which versions may be read, and which of their rows.
 *
 * @param trust whether the version has to be verified
 * @param contracts the versions of contracts that are taken; empty for any
 * @param since the version whose files are left out; empty for none
 * @since 0.1.0
 */
@CheckReturnValue
public record VersionChoice(Trust trust, Optional<VersionRange> contracts, OptionalLong since) {
    /** Which versions are trusted. */
    public enum Trust {
        /** Every version. */
        ANY,
        /** Those that are verified. */
        VERIFIED
    }

    /** Returns the choice of whatever version is asked for, and all of its rows. */
    public static VersionChoice any() {
        return new VersionChoice(Trust.ANY, Optional.empty(), OptionalLong.empty());
    }

    /** Returns a copy that takes the newest verified version only. */
    public VersionChoice verified() {
        return new VersionChoice(Trust.VERIFIED, contracts, since);
    }

    /** Returns a copy that takes the newest verified version only whose contract lies in a range. */
    public VersionChoice conformingTo(VersionRange range) {
        return new VersionChoice(Trust.VERIFIED, Optional.of(range), since);
    }

    /** Returns a copy that leaves out the files of a version. */
    public VersionChoice since(long version) {
        return new VersionChoice(trust, contracts, OptionalLong.of(version));
    }

    /** Returns whether a contract's version is taken. */
    boolean admits(SemanticVersion contract) {
        return contracts.map(range -> range.contains(contract)).orElse(true);
    }
}
