package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableCommit.Changes;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.testkit.MemoryRemains.MemoryStaging;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The versions and files of one table. For one thread at a time. */
final class MemoryTable {
    private final Supplier<FileId> names;
    private final List<MemoryVersion> versions = new ArrayList<>();
    private final SortedMap<FileId, MemoryFile> files = new TreeMap<>();

    /** Creates a table without versions, which names the files that it makes itself. */
    MemoryTable(Supplier<FileId> names) {
        this.names = names;
    }

    /** What is to be committed. */
    record Commit(
            OptionalLong base,
            WriteMode mode,
            MemoryVersion.Description description,
            Set<FileId> files,
            CommitFacts facts,
            ReadScope scope) {}

    void put(FileId name, MemoryFile file) {
        files.put(name, file);
    }

    FileId put(MemoryFile file) {
        FileId name = names.get();
        files.put(name, file);
        return name;
    }

    Optional<MemoryFile> file(FileId name) {
        return Optional.ofNullable(files.get(name));
    }

    void delete(FileId name) {
        files.remove(name);
    }

    boolean isEmpty() {
        return versions.isEmpty() && files.isEmpty();
    }

    List<MemoryVersion> versions() {
        return Collections.unmodifiableList(versions);
    }

    /** Returns all files, those that no version lists included. */
    SortedMap<FileId, MemoryFile> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    List<String> listing() {
        List<String> listing = new ArrayList<>();
        versions.forEach(version -> listing.add("_log/%020d %d".formatted(version.number(), length(version))));
        files.forEach((name, file) -> listing.add("%s %d".formatted(name, file.sizeInBytes())));
        return listing;
    }

    private static int length(MemoryVersion version) {
        return version.commit().facts().map(facts -> facts.payload().length()).orElse(0);
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

    /** Returns the newest publication at or below a version. */
    Optional<RecordedCommit> publication(MemoryVersion upTo) {
        return newest(one -> one.number() <= upTo.number() && one.publication().isPresent())
                .flatMap(MemoryVersion::publication);
    }

    Optional<RecordedCommit> publication(PublicationId id) {
        Optional<RecordedCommit> recorded = publications()
                .filter(commit -> commit.facts().publication().equals(id))
                .findFirst();
        if (recorded.isEmpty()) {
            requireRising(id);
        }
        return recorded;
    }

    /** Returns the commit that completed a publication, if it is one of the same contract. */
    Optional<RecordedCommit> recorded(CommitFacts facts) {
        Optional<RecordedCommit> recorded = publication(facts.publication());
        recorded.ifPresent(commit -> requireSameContract(facts, commit.facts()));
        return recorded;
    }

    CommitOutcome commit(Commit commit, Instant now) {
        Optional<RecordedCommit> recorded = recorded(commit.facts());
        if (recorded.isPresent()) {
            return new CommitOutcome.AlreadyCommitted(recorded.get());
        }
        Optional<MemoryVersion> current = newest(one -> true);
        Optional<MemoryVersion> base = base(commit.base());
        SortedSet<FileId> before = live(base);
        SortedSet<FileId> present = live(current);
        if (!description(current).equals(description(base))) {
            return new CommitOutcome.ContractMoved(
                    current.orElseThrow().number(), without(present, before), without(before, present));
        }
        if (commit.scope() == ReadScope.WHOLE_TABLE && !before.equals(present) && rowsChangedSince(base)) {
            return new CommitOutcome.DataMoved(
                    current.orElseThrow().number(), without(present, before), without(before, present));
        }
        if (!(commit.mode() instanceof WriteMode.Overwrite)) {
            description(current).ifPresent(commit.description()::requireCanFollow);
        }
        return new CommitOutcome.Committed(add(commit, present, now));
    }

    /** Returns the rows of a version that stay beside staged ones. */
    Dataset kept(OptionalLong version, MemoryVersion.Description target, WriteMode mode, Set<FileId> staged) {
        Optional<MemoryVersion> base = base(version);
        MemoryRemains remains = remains(live(base), mode, target, staged, Instant.EPOCH);
        List<MemoryFile> kept = new ArrayList<>(stored(remains.whole()).values());
        kept.addAll(remains.parts());
        return MemoryRows.of(
                description(base).orElse(target).schema(),
                kept.stream().map(file -> (Supplier<List<Batch>>) file::batches).toList());
    }

    private RecordedCommit add(Commit commit, SortedSet<FileId> present, Instant now) {
        MemoryRemains remains = remains(present, commit.mode(), commit.description(), commit.files(), now);
        SortedSet<FileId> live = new TreeSet<>(commit.files());
        live.addAll(remains.whole());
        remains.parts().forEach(part -> live.add(put(part)));
        long rows = stored(commit.files()).values().stream()
                .mapToLong(MemoryFile::rowCount)
                .sum();
        String operation = commit.mode().getClass().getSimpleName();
        MemoryVersion made = add(
                new Step(operation, Optional.of(commit.facts()), Map.of("rows", Long.toString(rows))),
                commit.description(),
                live,
                now);
        return made.publication().orElseThrow();
    }

    /** What a commit says beside what it makes. */
    record Step(String operation, Optional<CommitFacts> facts, Map<String, String> metrics) {}

    /** Adds a version whose changes are told by what it lists. */
    MemoryVersion add(Step step, MemoryVersion.Description description, SortedSet<FileId> live, Instant now) {
        Optional<MemoryVersion> before = newest(one -> true);
        Changes ofDescription =
                description(before).equals(Optional.of(description)) ? Changes.NOTHING : Changes.DESCRIPTION;
        return add(step, description, live, now, live(before).equals(live) ? ofDescription : Changes.ROWS);
    }

    /** Adds a version that only changes the places of rows. */
    MemoryVersion moveRows(Step step, SortedSet<FileId> live, Instant now) {
        return add(step, newest(one -> true).orElseThrow().description(), live, now, Changes.NOTHING);
    }

    private MemoryVersion add(
            Step step, MemoryVersion.Description description, SortedSet<FileId> live, Instant now, Changes changes) {
        TableCommit commit = new TableCommit(
                versions.size(), notBeforeLast(now), step.facts(), step.operation(), changes, step.metrics());
        MemoryVersion made = new MemoryVersion(commit, description, live);
        versions.add(made);
        return made;
    }

    private MemoryRemains remains(
            Collection<FileId> present,
            WriteMode mode,
            MemoryVersion.Description target,
            Collection<FileId> staged,
            Instant now) {
        MemoryStaging staging = new MemoryStaging(
                mode, target.partitionColumns(), stored(staged).values());
        return MemoryRemains.of(stored(present), staging, now);
    }

    /**
     * Returns files by their names.
     *
     * @throws StorageException if one is gone
     */
    SortedMap<FileId, MemoryFile> stored(Collection<FileId> names) {
        SortedMap<FileId, MemoryFile> found = new TreeMap<>();
        for (FileId name : names) {
            found.put(
                    name,
                    file(name)
                            .orElseThrow(() -> new StorageException(
                                    "Cannot read file '%s': it is gone, open the table or stage the rows again"
                                            .formatted(name))));
        }
        return found;
    }

    private boolean rowsChangedSince(Optional<MemoryVersion> base) {
        long above = base.map(MemoryVersion::number).orElse(-1L);
        return versions.stream()
                .anyMatch(one -> one.number() > above && one.commit().changes() == Changes.ROWS);
    }

    private Optional<MemoryVersion> base(OptionalLong number) {
        return newest(one -> number.isPresent() && one.number() == number.getAsLong());
    }

    private static Optional<MemoryVersion.Description> description(Optional<MemoryVersion> version) {
        return version.map(MemoryVersion::description);
    }

    private Instant notBeforeLast(Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return newest(one -> true)
                .map(last -> last.commit().timestamp())
                .filter(time::isBefore)
                .orElse(time);
    }

    private Stream<RecordedCommit> publications() {
        return versions.stream().map(MemoryVersion::publication).flatMap(Optional::stream);
    }

    private void requireRising(PublicationId id) {
        if (id instanceof PublicationId.Numbered numbered) {
            publications()
                    .map(commit -> commit.facts().publication())
                    .filter(one -> one instanceof PublicationId.Numbered other
                            && other.series().equals(numbered.series())
                            && other.number() > numbered.number())
                    .reduce((first, second) -> second)
                    .ifPresent(later -> {
                        throw new ConflictException(
                                "Cannot publish '%s': '%s' is recorded and numbers of a series rise; choose a higher one"
                                        .formatted(id, later));
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
