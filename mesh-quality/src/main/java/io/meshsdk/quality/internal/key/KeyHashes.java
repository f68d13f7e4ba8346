package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.probe.ValueSpans;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The keys that a uniqueness check saw, as hashes of 128 bits; of partitions whose keys ascend in few stretches, where that
 * is enough, only the ends of those. Merging joins lists and copies no key.
 *
 * @param segments the hashes
 * @param runs the keys that ascend
 * @param shared how many of the hashed keys are among those of runs
 * @param unproven partitions that began to ascend and fell into too many stretches: their keys are not here
 */
public record KeyHashes(List<KeySegment> segments, List<KeyRun> runs, long shared, SortedSet<Integer> unproven)
        implements SlotState {
    /** Of no rows. */
    public static final KeyHashes NONE = new KeyHashes(List.of());

    /** Copies the lists. */
    public KeyHashes {
        segments = List.copyOf(segments);
        runs = List.copyOf(runs);
        unproven = new TreeSet<>(unproven);
    }

    /** Makes the state of keys all of which are hashed. */
    public KeyHashes(List<KeySegment> segments) {
        this(segments, List.of(), 0, new TreeSet<>());
    }

    static KeyHashes ofRuns(List<KeyRun> runs) {
        return new KeyHashes(List.of(), runs, 0, new TreeSet<>());
    }

    static KeyHashes unproven(int partition) {
        return new KeyHashes(List.of(), List.of(), 0, new TreeSet<>(List.of(partition)));
    }

    /** Returns how many keys there are. */
    public long size() {
        return hashedSize() - shared + runs.stream().mapToLong(KeyRun::size).sum();
    }

    private long hashedSize() {
        return segments.stream().mapToLong(KeySegment::size).sum();
    }

    /** Returns whether all keys are known well enough to say what repeats. */
    public boolean isComplete() {
        return toHash().isEmpty();
    }

    /** Returns the partitions whose keys have to be hashed before it can be said what repeats. */
    public SortedSet<Integer> toHash() {
        SortedSet<Integer> partitions = new TreeSet<>(unproven);
        Collection<KeyRun> close = areRuns() ? overlapping() : runs;
        close.stream().filter(run -> !run.isHashed()).forEach(run -> partitions.add(run.partition()));
        return partitions;
    }

    /** Returns what keys of those partitions have to be hashed; empty where it is all of them. */
    public Optional<ValueSpans> spansToHash() {
        return areRuns() ? Optional.of(overlaps()) : Optional.empty();
    }

    /** Returns whether all keys are those of runs. */
    private boolean areRuns() {
        return unproven.isEmpty() && hashedSize() == shared;
    }

    private List<KeyRun> ordered() {
        return runs.stream()
                .sorted(Comparator.comparing(KeyRun::first, Arrays::compareUnsigned))
                .toList();
    }

    /** A key that two runs have lies between the first one of the later and the last one of both. */
    private ValueSpans overlaps() {
        List<ValueSpans.Span> spans = new ArrayList<>();
        KeyRun highest = null;
        for (KeyRun run : ordered()) {
            if (highest != null && !highest.isBelow(run)) {
                spans.add(new ValueSpans.Span(run.first(), (highest.endsBelow(run) ? highest : run).last()));
            }
            highest = highest == null || highest.endsBelow(run) ? run : highest;
        }
        return ValueSpans.union(spans);
    }

    /** Returns the runs that may have a key in common with another one. */
    private Set<KeyRun> overlapping() {
        List<KeyRun> ordered = ordered();
        Set<KeyRun> found = new HashSet<>();
        KeyRun highest = null;
        for (int i = 0; i < ordered.size(); i++) {
            KeyRun run = ordered.get(i);
            if (highest != null && !highest.isBelow(run)) {
                found.add(run);
            }
            if (i + 1 < ordered.size() && !run.isBelow(ordered.get(i + 1))) {
                found.add(run);
            }
            highest = highest == null || highest.endsBelow(run) ? run : highest;
        }
        return found;
    }

    /** Returns these keys, with the hashes of those that had to be hashed. */
    public KeyHashes with(List<KeyHashes> hashed) {
        Set<Integer> ofRuns = runs.stream().map(KeyRun::partition).collect(Collectors.toSet());
        Set<Integer> partitions = toHash();
        List<KeySegment> all = new ArrayList<>(segments);
        long found = shared;
        for (KeyHashes some : hashed) {
            for (KeySegment segment : some.segments) {
                found += ofRuns.contains(FirstRows.partition(segment.base())) ? segment.size() : 0;
                all.add(segment);
            }
        }
        List<KeyRun> marked = runs.stream()
                .map(run -> partitions.contains(run.partition()) ? run.hashedToo() : run)
                .toList();
        return new KeyHashes(all, marked, found, new TreeSet<>());
    }

    /** What was hashed of runs was enough among themselves only: beside others, they are unproven. */
    @Override
    public KeyHashes merge(SlotState other) {
        KeyHashes hashes = (KeyHashes) other;
        if (hashes.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return hashes;
        }
        List<KeySegment> both = new ArrayList<>(segments);
        both.addAll(hashes.segments);
        List<KeyRun> bothRuns = new ArrayList<>(runs);
        bothRuns.addAll(hashes.runs);
        SortedSet<Integer> bothUnproven = new TreeSet<>(unproven);
        bothUnproven.addAll(hashes.unproven);
        bothRuns.stream().filter(KeyRun::isHashed).forEach(run -> bothUnproven.add(run.partition()));
        return new KeyHashes(both, bothRuns, shared + hashes.shared, bothUnproven);
    }

    private boolean isEmpty() {
        return segments.isEmpty() && runs.isEmpty() && unproven.isEmpty();
    }

    @Override
    public KeyHashes moved(long distance) {
        SortedSet<Integer> partitions = new TreeSet<>();
        unproven.forEach(partition -> partitions.add(FirstRows.moved(partition, distance)));
        return new KeyHashes(
                segments.stream().map(segment -> segment.moved(distance)).toList(),
                runs.stream().map(run -> run.moved(distance)).toList(),
                shared,
                partitions);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        List<KeySegment> ordered = segments.stream()
                .sorted(Comparator.comparingLong(KeySegment::base))
                .toList();
        out.writeInt(ordered.size());
        for (KeySegment segment : ordered) {
            segment.write(out);
        }
        List<KeyRun> orderedRuns =
                runs.stream().sorted(Comparator.comparingLong(KeyRun::base)).toList();
        out.writeInt(orderedRuns.size());
        for (KeyRun run : orderedRuns) {
            run.write(out);
        }
        out.writeLong(shared);
        out.writeInt(unproven.size());
        for (int partition : unproven) {
            out.writeInt(partition);
        }
    }

    /** Reads a state that was written. */
    public static KeyHashes read(DataInput in) throws IOException {
        List<KeySegment> segments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            segments.add(KeySegment.read(in));
        }
        List<KeyRun> runs = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            runs.add(KeyRun.read(in));
        }
        long shared = in.readLong();
        SortedSet<Integer> unproven = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            unproven.add(in.readInt());
        }
        return new KeyHashes(segments, runs, shared, unproven);
    }
}
