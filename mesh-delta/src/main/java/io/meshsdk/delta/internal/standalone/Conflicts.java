package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.exceptions.ConcurrentAppendException;
import io.delta.standalone.exceptions.ConcurrentTransactionException;
import io.delta.standalone.exceptions.DeltaConcurrentModificationException;
import io.delta.standalone.exceptions.MetadataChangedException;
import io.delta.standalone.exceptions.ProtocolChangedException;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflict;

/** Translates the conflicts of Delta Standalone. */
final class Conflicts {
    private Conflicts() {}

    static Conflict of(DeltaConcurrentModificationException conflict) {
        if (conflict instanceof ProtocolChangedException) {
            return Conflict.PROTOCOL_CHANGED;
        }
        if (conflict instanceof MetadataChangedException) {
            return Conflict.METADATA_CHANGED;
        }
        if (conflict instanceof ConcurrentTransactionException) {
            return Conflict.MARK_MOVED;
        }
        return conflict instanceof ConcurrentAppendException ? Conflict.FILES_ADDED : Conflict.FILES_REMOVED;
    }
}
