package io.meshsdk.quality.internal.state;

/** Where the rows of a batch stand, and who wants to know which of them break a check. */
public interface Rows {
    /** Returns where a row stands in its dataset, packed as {@link FirstRows} packs it. */
    long at(int row);

    /** Returns whether every row that breaks the check is wanted, and not only the first. */
    default boolean wantsAll() {
        return false;
    }

    /** Takes a row that breaks the check. */
    default void broken(int row) {}
}
