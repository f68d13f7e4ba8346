package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.error.ConflictException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.WriteMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The versions and files of one table. For one thread at a time. */
final class MemoryTable {
    private final List<MemoryVersion> versions = new ArrayList<>();
    private final Map<FileId, StoredFile> files = new TreeMap<>();

    /** Batches of one file, and how large they are. */
    record StoredFile(List<Batch> batches, long rowCount, long sizeInBytes) {
        StoredFile {
            batches = List.copyOf(batches);
        }

        StoredFile and(SpoilableBatch copy) {
            List<Batch> more = new ArrayList<>(batches);
            more.add(copy.batch());
            return new StoredFile(more, rowCount + copy.batch().rowCount(), sizeInBytes + copy.sizeInBytes());
        }
    }

    /** What is to be committed. */
    record Commit(
            OptionalLong base,
            WriteMode mode,
            MemoryVersion.Description description,
            Set<FileId> files,
            CommitFacts facts,
            ReadScope scope) {}

    void append(FileId file, SpoilableBatch copy) {
        files.put(
                file, files.getOrDefault(file, new StoredFile(List.of(), 0, 0)).and(copy));
    }

    Optional<StoredFile> file(FileId file) {
        return Optional.ofNullable(files.get(file));
    }

    void delete(FileId file) {
        files.remove(file);
    }

    boolean isEmpty() {
        return versions.isEmpty() && files.isEmpty();
    }

    List<Long> numbers() {
        return versions.stream().map(MemoryVersion::number).toList();
    }

    List<String> listing() {
        List<String> listing = new ArrayList<>();
        versions.forEach(version -> listing.add("_log/%020d %d"
                .formatted(version.number(), version.commit().facts().payload().length())));
        files.forEach((name, file) -> listing.add("%s %d".formatted(name, file.sizeInBytes())));
        return listing;
    }

    Optional<MemoryVersion> find(AsOf asOf) {
        if (asOf instanceof AsOf.Version version) {
            return newest(one -> one.number() == version.number());
        }
        if (asOf instanceof AsOf.Timestamp timestamp) {
            return newest(one -> !one.commit().timestamp().isAfter(timestamp.time()));
        }
        return newest(one -> true);
    }

    Optional<RecordedCommit> publication(PublicationId id) {
        Optional<RecordedCommit> recorded =
                newest(one -> one.commit().facts().publication().equals(id)).map(MemoryVersion::commit);
        if (recorded.isEmpty()) {
            requireRising(id);
        }
        return recorded;
    }

    CommitOutcome commit(Commit commit, Instant now) {
        Optional<RecordedCommit> recorded = publication(commit.facts().publication());
        if (recorded.isPresent()) {
            requireSameContract(commit.facts(), recorded.get().facts());
            return new CommitOutcome.AlreadyCommitted(recorded.get());
        }
        Optional<MemoryVersion> current = newest(one -> true);
        Optional<MemoryVersion> base = newest(one ->
                commit.base().isPresent() && one.number() == commit.base().getAsLong());
        SortedSet<FileId> before = live(base);
        SortedSet<FileId> present = live(current);
        if (!description(current).equals(description(base))) {
            return new CommitOutcome.ContractMoved(
                    current.orElseThrow().number(), without(present, before), without(before, present));
        }
        if (commit.scope() == ReadScope.WHOLE_TABLE && !before.equals(present)) {
            return new CommitOutcome.DataMoved(
                    current.orElseThrow().number(), without(present, before), without(before, present));
        }
        if (commit.mode() instanceof WriteMode.Append) {
            description(current).ifPresent(commit.description()::requireCanFollow);
        }
        return add(commit, present, now);
    }

    private static Optional<MemoryVersion.Description> description(Optional<MemoryVersion> version) {
        return version.map(MemoryVersion::description);
    }

    private CommitOutcome add(Commit commit, SortedSet<FileId> present, Instant now) {
        SortedSet<FileId> live = new TreeSet<>(commit.files());
        if (commit.mode() instanceof WriteMode.Append) {
            live.addAll(present);
        }
        RecordedCommit recorded = new RecordedCommit(versions.size(), notBeforeLast(now), commit.facts());
        versions.add(new MemoryVersion(recorded, commit.description(), live));
        return new CommitOutcome.Committed(recorded);
    }

    private Instant notBeforeLast(Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return newest(one -> true)
                .map(last -> last.commit().timestamp())
                .filter(time::isBefore)
                .orElse(time);
    }

    private void requireRising(PublicationId id) {
        if (id instanceof PublicationId.Numbered numbered) {
            newest(one -> one.commit().facts().publication() instanceof PublicationId.Numbered other
                            && other.series().equals(numbered.series())
                            && other.number() > numbered.number())
                    .ifPresent(later -> {
                        throw new ConflictException(
                                "Cannot publish '%s': '%s' is recorded and numbers of a series rise; choose a higher one"
                                        .formatted(id, later.commit().facts().publication()));
                    });
        }
    }

    private static void requireSameContract(CommitFacts facts, CommitFacts recorded) {
        if (!facts.contractDigest().equals(recorded.contractDigest())) {
            throw new ConflictException(
                    "Cannot publish '%s': it is recorded under another contract (digest %s); choose another id"
                            .formatted(facts.publication(), recorded.contractDigest()));
        }
    }

    private Optional<MemoryVersion> newest(Predicate<MemoryVersion> wanted) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (wanted.test(versions.get(i))) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    private static SortedSet<FileId> live(Optional<MemoryVersion> version) {
        return version.map(MemoryVersion::files).orElseGet(TreeSet::new);
    }

    private static List<FileId> without(SortedSet<FileId> some, SortedSet<FileId> others) {
        return some.stream().filter(file -> !others.contains(file)).toList();
    }
}
