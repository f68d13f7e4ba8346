package io.meshsdk.core.publication;

import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.core.publication.rows.PartitionSplit;
import io.meshsdk.core.publication.rows.RowPass;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.engine.Partitions;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** The one pass over a source: each batch is conformed, measured, stamped and staged, partitions side by side. */
final class StagingPass {
    private final RowPass pass;
    private final Order order;
    private final RowsOutside outside;
    private final StagedWrite write;
    private final ProgressReport progress;

    StagingPass(RowPass pass, Order order, StagedWrite write, ProgressReport progress) {
        this.pass = pass;
        this.order = order;
        this.outside = new RowsOutside(order);
        this.write = write;
        this.progress = progress;
    }

    Staged run(Dataset data, Executor executor) {
        List<? extends Partition> partitions = data.partitions();
        List<StagedPartition> parts = Partitions.run(
                partitions.size(), executor, (index, stopped) -> stage(index, partitions.get(index), stopped));
        QualityState measured = pass.nothing();
        List<StagedFiles> files = new ArrayList<>();
        long rowsOutside = 0;
        for (StagedPartition part : parts) {
            measured = measured.merge(part.measured());
            files.add(part.files());
            rowsOutside += part.rowsOutside();
        }
        return new Staged(measured, List.copyOf(files), rowsOutside);
    }

    private StagedPartition stage(int index, Partition partition, BooleanSupplier stopped) {
        PartitionWriter writer = write.partition(index);
        try {
            PartitionSplit split =
                    new PartitionSplit(pass.layout().table(), order.port().partitionColumns());
            AtomicLong rowsOutside = new AtomicLong();
            QualityState measured = pass.read(index, partition, stopped, batch -> {
                split.split(pass.layout().stamp(batch), (values, rows) -> {
                    if (outside.admits(values)) {
                        writer.write(values, rows);
                    } else {
                        rowsOutside.addAndGet(rows.rowCount());
                    }
                });
                progress.reached(Stage.STAGING, batch.rowCount());
            });
            StagedFiles files = writer.finish();
            progress.finished(files);
            return new StagedPartition(measured, files, rowsOutside.get());
        } catch (RuntimeException | Error e) {
            abort(writer, e);
            throw e;
        }
    }

    private static void abort(PartitionWriter writer, Throwable failure) {
        try {
            writer.abort();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What one pass made: what it measured, the files nobody sees, and how many rows it may not write. */
    record Staged(QualityState measured, List<StagedFiles> files, long rowsOutside) {
        long sizeInBytes() {
            return files.stream().mapToLong(StagedFiles::sizeInBytes).sum();
        }
    }

    private record StagedPartition(QualityState measured, StagedFiles files, long rowsOutside) {}
}
