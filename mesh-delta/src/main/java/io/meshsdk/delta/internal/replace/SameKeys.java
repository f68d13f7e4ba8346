package io.meshsdk.delta.internal.replace;

import com.dynatrace.hash4j.hashing.HashValue128;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.FileId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows go whose key a staged one has. The keys of all staged rows are held in memory, 16 bytes each in at most twice as many
 * places; of the table's files those are read, in their key columns, whose statistics do not rule a common key out. For one
 * thread at a time.
 */
final class SameKeys implements Replacement {
    private final ListedFiles files;
    private final List<String> keys;
    private final KeyHashes hashes;
    private List<LogFile> indexed = List.of();
    private KeyIndex index = new KeyIndex();
    private final Map<FileId, Positions> matched = new HashMap<>();

    SameKeys(ListedFiles files, List<String> keys) {
        this.files = files;
        this.keys = keys;
        this.hashes = new KeyHashes(keys, new SecureRandom().nextLong());
        keys.forEach(this::requireKey);
    }

    private void requireKey(String key) {
        Field field = files.schema()
                .find(key)
                .orElseThrow(() -> new StorageException(
                        "Cannot upsert by '%s': the table has no such column. Name columns it has.".formatted(key)));
        if (field.type().isNested()) {
            throw new StorageException("Cannot upsert by '%s': type %s is no key. Name flat columns."
                    .formatted(key, field.type().name()));
        }
    }

    @Override
    public Replaced among(List<LogFile> version, List<LogFile> staged) {
        if (!indexed.equals(staged)) {
            index = index(staged);
            indexed = List.copyOf(staged);
            matched.clear();
        }
        if (index.isEmpty()) {
            return Replaced.NOTHING;
        }
        CommonKeys common = CommonKeys.of(files, staged, keys);
        List<LogFile> whole = new ArrayList<>();
        List<Replaced.Part> partly = new ArrayList<>();
        for (LogFile file : version) {
            if (common.mayBeIn(file)) {
                match(file, whole, partly);
            }
        }
        return new Replaced(whole, partly);
    }

    /** The verdict asks first, the commit again: what a file holds stays the same. */
    private void match(LogFile file, List<LogFile> whole, List<Replaced.Part> partly) {
        Positions found = matched.computeIfAbsent(file.id(), id -> match(file));
        if (found.areAll()) {
            whole.add(file);
        } else if (found.count() > 0) {
            partly.add(new Replaced.Part(file, found.toArray()));
        }
    }

    private Positions match(LogFile file) {
        Positions found = new Positions();
        files.read(file, keys, (batch, positions) -> {
            Column[] columns = hashes.columns(batch);
            for (int row = 0; row < batch.rowCount(); row++) {
                if (!KeyHashes.hasNull(columns, row) && holds(hashes.hash(columns, row))) {
                    found.add(positions.at(row));
                }
            }
            found.looked(batch.rowCount());
        });
        return found;
    }

    private boolean holds(HashValue128 hash) {
        return index.contains(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    private KeyIndex index(List<LogFile> staged) {
        KeyIndex made = new KeyIndex();
        staged.forEach(file -> files.read(file, keys, (batch, positions) -> add(batch, made)));
        return made;
    }

    private void add(Batch batch, KeyIndex made) {
        Column[] columns = hashes.columns(batch);
        for (int row = 0; row < batch.rowCount(); row++) {
            if (KeyHashes.hasNull(columns, row)) {
                throw new StorageException(
                        "Cannot upsert rows whose key %s holds null: no row could be told to be theirs. Fill it in."
                                .formatted(keys));
            }
            HashValue128 hash = hashes.hash(columns, row);
            if (!made.add(hash.getMostSignificantBits(), hash.getLeastSignificantBits())) {
                throw new StorageException(
                        "Cannot upsert rows of which two have the same key %s: either could be the one that stays. Keep one."
                                .formatted(keys));
            }
        }
    }

    @Override
    public LogOperation operation() {
        return LogOperation.of(LogOperation.Kind.MERGE).with("mergePredicate", "same " + keys);
    }

    @Override
    public Reads reads(List<LogFile> staged) {
        return Reads.everything();
    }
}
