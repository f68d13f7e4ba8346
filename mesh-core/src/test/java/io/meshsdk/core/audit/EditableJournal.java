package io.meshsdk.core.audit;

import io.meshsdk.catalog.Journal;
import io.meshsdk.error.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A journal that somebody can write to behind everybody's back, and that can be out of reach. */
final class EditableJournal implements Journal {
    final TreeMap<Long, byte[]> entries = new TreeMap<>();
    private Outage outage = Outage.NONE;

    enum Outage {
        NONE,
        /** Nothing is put. */
        REFUSES,
        /** Nothing is told or put. */
        UNREACHABLE,
        /** What is put is there, and the answer is lost. */
        LOSES_ANSWERS
    }

    EditableJournal() {}

    EditableJournal(Map<Long, byte[]> entries) {
        this.entries.putAll(entries);
    }

    synchronized void outage(Outage other) {
        outage = other;
    }

    @Override
    public synchronized boolean put(long number, byte[] entry) {
        if (outage == Outage.REFUSES) {
            throw new StorageException("Cannot reach the journal: it is out of reach. Wait.");
        }
        requireReached();
        if (number > 0 && !entries.containsKey(number - 1)) {
            throw new IllegalArgumentException("Cannot put entry %d: the one before is not there".formatted(number));
        }
        boolean put = entries.putIfAbsent(number, entry.clone()) == null;
        if (outage == Outage.LOSES_ANSWERS) {
            throw new StorageException("Cannot tell what became of an entry: the answer was lost. Look.");
        }
        return put;
    }

    @Override
    public synchronized Optional<byte[]> find(long number) {
        return Optional.ofNullable(entries.get(number)).map(byte[]::clone);
    }

    private void requireReached() {
        if (outage == Outage.UNREACHABLE) {
            throw new StorageException("Cannot reach the journal: nothing answers. Wait.");
        }
    }

    @Override
    public synchronized long size() {
        requireReached();
        return entries.isEmpty() ? 0 : entries.lastKey() + 1;
    }

    @Override
    public synchronized List<byte[]> entries(long from, int limit) {
        List<byte[]> found = new ArrayList<>();
        for (long number = from; found.size() < limit && entries.containsKey(number); number++) {
            found.add(entries.get(number).clone());
        }
        return found;
    }
}
