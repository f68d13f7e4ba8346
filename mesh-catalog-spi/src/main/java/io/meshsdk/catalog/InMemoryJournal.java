package io.meshsdk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal that lives as long as its object. */
final class InMemoryJournal implements Journal {
    private final List<byte[]> entries = new ArrayList<>();

    @Override
    public synchronized boolean put(long number, byte[] entry) {
        if (entry.length == 0) {
            throw new IllegalArgumentException("Cannot put entry %d: it is empty".formatted(number));
        }
        if (number < 0 || number > entries.size()) {
            throw new IllegalArgumentException("Cannot put entry %d: the next is %d".formatted(number, entries.size()));
        }
        return number == entries.size() && entries.add(entry.clone());
    }

    @Override
    public synchronized Optional<byte[]> find(long number) {
        return number < 0 || number >= entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) number).clone());
    }

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized List<byte[]> entries(long from, int limit) {
        return entries.stream().skip(from).limit(limit).map(byte[]::clone).toList();
    }
}
