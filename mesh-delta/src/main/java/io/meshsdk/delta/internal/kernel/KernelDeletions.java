package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.actions.DeletionVectorDescriptor;
import io.delta.kernel.internal.deletionvectors.DeletionVectorUtils;
import io.meshsdk.delta.internal.log.Deletions;

/** Deleted rows in the bitmap that a deletion vector names; read when asked for. */
final class KernelDeletions implements Deletions {
    private final Engine engine;
    private final String table;
    private final DeletionVectorDescriptor descriptor;

    KernelDeletions(Engine engine, String table, DeletionVectorDescriptor descriptor) {
        this.engine = engine;
        this.table = table;
        this.descriptor = descriptor;
    }

    /** Returns the row of the log that names the bitmap. */
    Row toRow() {
        return descriptor.toRow();
    }

    @Override
    public String id() {
        return descriptor.getUniqueId();
    }

    @Override
    public long count() {
        return descriptor.getCardinality();
    }

    @Override
    public long[] positions() {
        return KernelReader.guarded(
                table,
                () -> DeletionVectorUtils.loadNewDvAndBitmap(engine, table, descriptor)
                        ._2
                        .toArray());
    }
}
