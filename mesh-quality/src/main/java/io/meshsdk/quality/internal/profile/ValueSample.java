package io.meshsdk.quality.internal.profile;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.quality.internal.key.KeyHasher;
import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Some of the different texts of a column: those of the smallest hashes, so that the sample is random, and the same whatever
 * the order of the rows (a bottom-k sketch; Cohen and Kaplan 2007).
 */
final class ValueSample implements SlotState {
    static final int SIZE = 256;
    private static final int LONGEST = 256;

    private final NavigableMap<Long, byte[]> texts = new TreeMap<>();
    private long[] hashes = new long[0];

    /** Adds the texts of a column; those of more than 256 bytes are cut. */
    void add(Column column) {
        BytesColumn plain = (BytesColumn) (column instanceof DictionaryColumn coded ? coded.dictionary() : column);
        boolean[] used = column instanceof DictionaryColumn coded ? used(coded) : new boolean[0];
        hashes = hashes.length >= 2 * plain.size() ? hashes : new long[2 * plain.size()];
        KeyHasher.hash(plain, hashes);
        for (int i = 0; i < plain.size(); i++) {
            boolean there = used.length > 0 ? used[i] : !plain.isNull(i);
            if (there) {
                offer(hashes[2 * i], plain, i);
            }
        }
    }

    private static boolean[] used(DictionaryColumn coded) {
        boolean[] used = new boolean[coded.dictionary().size()];
        for (int i = 0; i < coded.size(); i++) {
            if (!coded.isNull(i)) {
                used[coded.id(i)] = true;
            }
        }
        return used;
    }

    private void offer(long hash, BytesColumn plain, int row) {
        if (texts.size() < SIZE || hash < texts.lastKey()) {
            int start = plain.start(row);
            int length = Math.min(LONGEST, plain.length(row));
            texts.computeIfAbsent(hash, some -> java.util.Arrays.copyOfRange(plain.bytes(), start, start + length));
            trim();
        }
    }

    private void trim() {
        if (texts.size() > SIZE) {
            texts.pollLastEntry();
        }
    }

    List<byte[]> texts() {
        return List.copyOf(texts.values());
    }

    List<String> strings() {
        return texts.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public ValueSample merge(SlotState other) {
        ValueSample both = new ValueSample();
        both.texts.putAll(texts);
        ((ValueSample) other).texts.forEach((hash, text) -> {
            both.texts.putIfAbsent(hash, text);
            both.trim();
        });
        return both;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (var entry : texts.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeShort(entry.getValue().length);
            out.write(entry.getValue());
        }
    }

    static ValueSample read(DataInput in) throws IOException {
        ValueSample sample = new ValueSample();
        for (int left = in.readInt(); left > 0; left--) {
            long hash = in.readLong();
            byte[] text = new byte[in.readUnsignedShort()];
            in.readFully(text);
            sample.texts.put(hash, text);
        }
        return sample;
    }
}
