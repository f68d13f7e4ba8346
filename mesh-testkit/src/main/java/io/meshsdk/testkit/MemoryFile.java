package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.spi.storage.PartitionValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Batches of one file, whose rows share their partition values. */
record MemoryFile(PartitionValues values, List<Batch> batches, long sizeInBytes, Instant written) {
    MemoryFile {
        batches = List.copyOf(batches);
    }

    static MemoryFile empty(PartitionValues values, Instant now) {
        return new MemoryFile(values, List.of(), 0, now);
    }

    MemoryFile and(SpoilableBatch copy, Instant now) {
        return new MemoryFile(values, with(batches, List.of(copy.batch())), sizeInBytes + copy.sizeInBytes(), now);
    }

    MemoryFile and(MemoryFile other, Instant now) {
        return new MemoryFile(values, with(batches, other.batches), sizeInBytes + other.sizeInBytes, now);
    }

    /** Returns the rows whose keys are not among some, in a new file; this one where all are. */
    MemoryFile without(MemoryKeys keys, Instant now) {
        List<Batch> kept = batches.stream().map(keys::without).toList();
        if (kept.equals(batches)) {
            return this;
        }
        MemoryFile rest = empty(values, now);
        for (Batch batch : kept) {
            rest = batch.rowCount() == 0 ? rest : rest.and(SpoilableBatch.copyOf(batch), now);
        }
        return rest;
    }

    long rowCount() {
        return batches.stream().mapToLong(Batch::rowCount).sum();
    }

    private static List<Batch> with(List<Batch> some, List<Batch> more) {
        List<Batch> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
