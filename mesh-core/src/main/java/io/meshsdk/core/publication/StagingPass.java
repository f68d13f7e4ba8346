package io.meshsdk.core.publication;

import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.Partitions;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** The one pass over a source: each batch is conformed, measured, stamped and staged, partitions side by side. */
final class StagingPass {
    private final QualityPlan plan;
    private final RowLayout layout;
    private final List<String> partitionColumns;
    private final StagedWrite write;
    private final ProgressReport progress;

    StagingPass(
            QualityPlan plan,
            RowLayout layout,
            List<String> partitionColumns,
            StagedWrite write,
            ProgressReport progress) {
        this.plan = plan;
        this.layout = layout;
        this.partitionColumns = partitionColumns;
        this.write = write;
        this.progress = progress;
    }

    Staged run(Dataset data, Executor executor) {
        List<? extends Partition> partitions = data.partitions();
        List<StagedPartition> parts = Partitions.run(
                partitions.size(), executor, (index, stopped) -> stage(index, partitions.get(index), stopped));
        QualityState measured = plan.empty(layout.conformity());
        List<StagedFiles> files = new ArrayList<>();
        for (StagedPartition part : parts) {
            measured = measured.merge(part.measured());
            files.add(part.files());
        }
        return new Staged(measured, List.copyOf(files));
    }

    private StagedPartition stage(int index, Partition partition, BooleanSupplier stopped) {
        PartitionWriter writer = write.partition(index);
        boolean finished = false;
        try {
            QualityState measured = copy(index, partition, writer, stopped);
            StagedFiles files = writer.finish();
            finished = true;
            progress.finished(files);
            return new StagedPartition(measured, files);
        } finally {
            if (!finished) {
                writer.abort();
            }
        }
    }

    private QualityState copy(int index, Partition partition, PartitionWriter writer, BooleanSupplier stopped) {
        PartitionMeasurement measurement = plan.start(index, layout.conformity());
        PartitionSplit split = new PartitionSplit(layout.table(), partitionColumns);
        try (BatchReader reader = partition.open()) {
            Optional<Batch> batch = reader.next();
            while (batch.isPresent() && !stopped.getAsBoolean()) {
                Batch conformed = layout.conform(batch.get());
                measurement.accept(conformed);
                split.split(layout.stamp(conformed), writer::write);
                progress.reached(Stage.STAGING, conformed.rowCount());
                batch = reader.next();
            }
        }
        return measurement.finish();
    }

    /** What one pass made: what it measured, and the files nobody sees. */
    record Staged(QualityState measured, List<StagedFiles> files) {
        long sizeInBytes() {
            return files.stream().mapToLong(StagedFiles::sizeInBytes).sum();
        }
    }

    private record StagedPartition(QualityState measured, StagedFiles files) {}
}
