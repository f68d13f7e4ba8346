package io.meshsdk.testkit;

import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a table in memory in order. */
record MemoryMaintenance(MemoryTables tables, TableLocation location) implements TableMaintenance {
    @Override
    public long checkpoint() {
        return inTable((table, now) -> newest(table).number());
    }

    @Override
    public Compaction compact(long targetBytes) {
        if (targetBytes <= 0) {
            throw new IllegalArgumentException("Invalid size %d of files: expected 1 or more".formatted(targetBytes));
        }
        return inTable((table, now) -> compact(table, targetBytes, now));
    }

    private static Compaction compact(MemoryTable table, long targetBytes, Instant now) {
        List<List<FileId>> groups = groups(table, targetBytes);
        SortedSet<FileId> live = new TreeSet<>(newest(table).files());
        for (List<FileId> group : groups) {
            live.removeAll(group);
            live.add(table.put(table.stored(group).values().stream()
                    .reduce((one, other) -> one.and(other, now))
                    .orElseThrow()));
        }
        if (groups.isEmpty()) {
            return new Compaction(OptionalLong.empty(), 0, 0);
        }
        int before = groups.stream().mapToInt(List::size).sum();
        Map<String, String> metrics =
                Map.of("filesBefore", Integer.toString(before), "filesAfter", Integer.toString(groups.size()));
        MemoryVersion made = table.moveRows(new MemoryTable.Step("Compact", Optional.empty(), metrics), live, now);
        return new Compaction(OptionalLong.of(made.number()), before, groups.size());
    }

    /** Returns which small files of one partition become one: two at least, up to the size that files are to have. */
    private static List<List<FileId>> groups(MemoryTable table, long targetBytes) {
        List<List<FileId>> groups = new ArrayList<>();
        Map<List<@Nullable Object>, List<FileId>> open = new LinkedHashMap<>();
        Map<List<@Nullable Object>, Long> sizes = new LinkedHashMap<>();
        table.stored(newest(table).files()).forEach((name, file) -> {
            if (file.sizeInBytes() < targetBytes - targetBytes / 4) {
                List<@Nullable Object> partition = MemoryRemains.partition(file);
                open.computeIfAbsent(partition, any -> new ArrayList<>()).add(name);
                if (sizes.merge(partition, file.sizeInBytes(), Long::sum) >= targetBytes) {
                    groups.add(open.remove(partition));
                    sizes.remove(partition);
                }
            }
        });
        groups.addAll(open.values());
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    @Override
    public List<String> listVacuumed(Duration olderThan) {
        requireAge(olderThan);
        return inTable((table, now) -> names(vacuumed(table, olderThan, now)));
    }

    @Override
    public List<String> vacuum(Duration olderThan) {
        requireAge(olderThan);
        return inTable((table, now) -> delete(table, vacuumed(table, olderThan, now)));
    }

    private static void requireAge(Duration olderThan) {
        if (olderThan.isNegative()) {
            throw new IllegalArgumentException("Invalid age %s: expected zero or more".formatted(olderThan));
        }
    }

    private static List<FileId> vacuumed(MemoryTable table, Duration olderThan, Instant now) {
        List<MemoryVersion> versions = table.versions();
        int first = 0;
        for (int i = 0; i < versions.size(); i++) {
            Duration age = Duration.between(versions.get(i).commit().timestamp(), now);
            first = age.compareTo(olderThan) >= 0 ? i : first;
        }
        SortedSet<FileId> retained = listed(versions.subList(first, versions.size()).stream());
        return listed(versions.stream()).stream()
                .filter(name -> !retained.contains(name) && table.file(name).isPresent())
                .toList();
    }

    @Override
    public List<String> removeLeftovers(Instant before) {
        return inTable((table, now) -> {
            SortedSet<FileId> listed = listed(table.versions().stream());
            List<FileId> left = new ArrayList<>();
            table.files().forEach((name, file) -> {
                if (!listed.contains(name) && file.written().isBefore(before)) {
                    left.add(name);
                }
            });
            return delete(table, left);
        });
    }

    @Override
    public RecordedCommit restore(long version, long newest, CommitFacts facts) {
        return inTable((table, now) -> table.recorded(facts).orElseGet(() -> {
            if (newest(table).number() != newest) {
                throw new ConflictException(
                        "Cannot restore '%s': others changed it meanwhile, look at it and restore again"
                                .formatted(location));
            }
            return restore(table, find(table, version), facts, now);
        }));
    }

    private static RecordedCommit restore(MemoryTable table, MemoryVersion earlier, CommitFacts facts, Instant now) {
        Map<String, String> metrics =
                Map.of("files", Integer.toString(table.stored(earlier.files()).size()));
        MemoryTable.Step step = new MemoryTable.Step("Restore", Optional.of(facts), metrics);
        return table.add(step, earlier.description(), earlier.files(), now)
                .publication()
                .orElseThrow();
    }

    private MemoryVersion find(MemoryTable table, long version) {
        return table.versions().stream()
                .filter(one -> one.number() == version)
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "Cannot restore '%s': it has no version %d, ask its history".formatted(location, version)));
    }

    private static MemoryVersion newest(MemoryTable table) {
        return table.versions().get(table.versions().size() - 1);
    }

    private static SortedSet<FileId> listed(Stream<MemoryVersion> versions) {
        SortedSet<FileId> listed = new TreeSet<>();
        versions.forEach(version -> listed.addAll(version.files()));
        return listed;
    }

    private static List<String> delete(MemoryTable table, List<FileId> files) {
        files.forEach(table::delete);
        return names(files);
    }

    private static List<String> names(List<FileId> files) {
        return files.stream().map(FileId::name).sorted().toList();
    }

    private <T> T inTable(BiFunction<MemoryTable, Instant, T> act) {
        return tables.inTable(location, act);
    }
}
