package io.meshsdk.core.documents.tree;

/**
 * Where something was written.
 *
 * @param line the line, from 1; 0 where it was never written
 * @param column the column in code points, from 1; 0 where it was never written
 * @since 0.1.0
 */
public record Place(int line, int column) {
    /** What was made, not read. */
    public static final Place NOWHERE = new Place(0, 0);

    /** Returns {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
