package io.meshsdk.core.history;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of the rows of a version.
 *
 * @param publication the newest publication at or below it that the catalog has evidence of
 * @param flaw what keeps its rows from being known; empty where nothing does
 * @param rest whether that depends on versions that were not looked at
 */
record Mark(OptionalLong publication, Optional<String> flaw, Rest rest) {
    /** What lies below the versions that were looked at. */
    enum Rest {
        /** Does not matter. */
        DOES_NOT_MATTER,
        /** Matters, and is not known. */
        MATTERS
    }

    /** Returns what is known before the first version of all. */
    static Mark nothing() {
        return new Mark(OptionalLong.empty(), Optional.empty(), Rest.DOES_NOT_MATTER);
    }

    /** Returns what is known where earlier versions were not looked at. */
    static Mark unknown() {
        return new Mark(OptionalLong.empty(), Optional.empty(), Rest.MATTERS);
    }

    /** Returns that all rows were checked. */
    static Mark checked(long version) {
        return new Mark(OptionalLong.of(version), Optional.empty(), Rest.DOES_NOT_MATTER);
    }

    /** Returns what is known once a publication came that leaves what was there. */
    Mark publishedBy(long version) {
        return new Mark(OptionalLong.of(version), flaw, rest);
    }

    /** Returns what is known once something happened that nobody checked. */
    Mark flawed(String reason) {
        return new Mark(publication, Optional.of(reason), rest);
    }

    boolean isUndecided() {
        return rest == Rest.MATTERS && flaw.isEmpty();
    }

    Standing standing() {
        if (flaw.isPresent()) {
            return new Standing.Unverified(flaw.get());
        }
        if (rest == Rest.MATTERS) {
            return new Standing.Unverified("the table's log no longer tells what lies below it: attest it");
        }
        return publication.isPresent()
                ? new Standing.Verified(publication.getAsLong())
                : new Standing.Unverified("nothing of a product was published at or below it");
    }
}
