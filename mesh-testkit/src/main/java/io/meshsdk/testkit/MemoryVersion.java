package io.meshsdk.testkit;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One version of a table in memory. */
record MemoryVersion(TableCommit commit, Description description, SortedSet<FileId> files) {
    MemoryVersion {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    long number() {
        return commit.version();
    }

    /** Returns the publication that the version completes. */
    Optional<RecordedCommit> publication() {
        return commit.facts().map(facts -> new RecordedCommit(commit.version(), commit.timestamp(), facts));
    }

    /** What a table says about itself; fields keep name and type only. */
    record Description(
            Schema schema,
            List<String> partitionColumns,
            String comment,
            Map<String, String> properties,
            ContractDocument contract) {
        /** Refuses to put rows of this description beside those of a table of another one that they do not fit. */
        void requireCanFollow(Description table) {
            if (!partitionColumns.equals(table.partitionColumns)) {
                throw new StorageException(
                        "Cannot keep rows: the table is partitioned by %s, not by %s; overwrite it or keep them"
                                .formatted(table.partitionColumns, partitionColumns));
            }
            for (Field field : table.schema.fields()) {
                if (!schema.find(field.name()).filter(field::equals).isPresent()) {
                    throw new StorageException(
                            "Cannot keep rows: field '%s' is dropped or has another type; overwrite the table or keep it"
                                    .formatted(field.name()));
                }
            }
        }

        static Description of(WriteTarget target) {
            List<Field> plain = target.schema().fields().stream()
                    .map(field -> Field.of(field.name(), field.type()))
                    .toList();
            return new Description(
                    Schema.of(plain),
                    target.partitionColumns(),
                    target.comment(),
                    target.properties(),
                    target.contract());
        }
    }
}
