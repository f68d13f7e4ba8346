package io.meshsdk.core.compatibility.change;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Who is hurt by a change. Readers are hurt where they relied on what is not so any more: they cannot read what is written
 * from now on, or a promise to them is broken. Writers are hurt where more is asked of the data: what they wrote, or write
 * as before, does not keep the next contract, or what was promised to those the data comes from is broken.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Affected {
    /** Who reads under the published contract. */
    READERS("readers"),
    /** Who produces the data or answers for it: pipelines, sources, the people the data is about. */
    WRITERS("writers"),
    /** Readers and writers. */
    BOTH("readers and writers"),
    /** Nobody: there is more than before, or other words. */
    NOBODY("nobody");

    private final String words;

    Affected(String words) {
        this.words = words;
    }

    /** Returns whether readers are hurt, alone or among others. */
    public boolean readers() {
        return this == READERS || this == BOTH;
    }

    /** Returns whether writers are hurt, alone or among others. */
    public boolean writers() {
        return this == WRITERS || this == BOTH;
    }

    /** Returns who it is, in words. */
    @Override
    public String toString() {
        return words;
    }
}
