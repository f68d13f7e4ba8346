package io.meshsdk.delta.internal.log;

import java.util.List;

/**
 * Which files come and go in one version.
 *
 * @param added the files that come; one that was there before with other deleted rows is among the removed ones too
 * @param removed the files that go
 * @param effect what that means for the rows
 */
public record FileChanges(List<LogFile> added, Removed removed, Effect effect) {
    /** No file comes or goes. */
    public static final FileChanges NONE = new FileChanges(List.of(), new Removed.None(), Effect.ROWS_CHANGE);

    /** What the changes of files mean for the rows of the table. */
    public enum Effect {
        /** Rows come or go. */
        ROWS_CHANGE,
        /** The rows stay what they are, in other files. */
        ROWS_STAY
    }

    /** The files that go. */
    public sealed interface Removed {
        /** None goes. */
        record None() implements Removed {}

        /** All go that are there when the transaction begins; one that comes meanwhile is a conflict. */
        record All() implements Removed {}

        /** These go, each with the deleted rows it names; one that is not there any more is a conflict. */
        record Some(List<LogFile> files) implements Removed {
            /** Copies the files. */
            public Some {
                files = List.copyOf(files);
            }
        }
    }

    /** Copies the files. */
    public FileChanges {
        added = List.copyOf(added);
    }

    /** Returns whether any file goes. */
    public boolean removesAny() {
        return removed instanceof Removed.All
                || (removed instanceof Removed.Some some && !some.files().isEmpty());
    }

    /** Returns whether rows of the table go. */
    public boolean removesRows() {
        return removesAny() && effect == Effect.ROWS_CHANGE;
    }
}
