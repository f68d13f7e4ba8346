package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The different keys among rows as hashes of 128 bits, each with whether it occurs once or more often: at most 50 bytes for
 * each different key.
 */
public final class KeyCounts implements SlotState {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 1 << 29;
    private static final int STRIDE = 0x9E3779B1;
    private static final byte FREE = 0;
    private static final byte ONCE = 1;
    private static final byte OFTEN = 2;

    private long[] words = new long[2 * SMALLEST];
    private byte[] uses = new byte[SMALLEST];
    private int distinct;
    private int once;
    private long total;

    /** Returns how many keys were counted. */
    public long total() {
        return total;
    }

    /** Returns how many different keys there are. */
    public long distinct() {
        return distinct;
    }

    /** Returns how many keys occur once. */
    public long once() {
        return once;
    }

    /** Counts a key some more times, at least one. */
    void add(long high, long low, long times) {
        total += times;
        put(high, low, times == 1 ? ONCE : OFTEN);
    }

    private void put(long high, long low, byte use) {
        int slot = slot(high, low);
        if (uses[slot] == FREE) {
            set(slot, high, low, use);
            distinct++;
            once += use == ONCE ? 1 : 0;
            if (2 * distinct > uses.length) {
                grow();
            }
        } else {
            once -= uses[slot] == ONCE ? 1 : 0;
            uses[slot] = OFTEN;
        }
    }

    private void set(int slot, long high, long low, byte use) {
        words[2 * slot] = high;
        words[2 * slot + 1] = low;
        uses[slot] = use;
    }

    private int slot(long high, long low) {
        int mask = uses.length - 1;
        int slot = (int) low & mask;
        while (uses[slot] != FREE && (words[2 * slot] != high || words[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        if (uses.length == LARGEST) {
            throw new IllegalStateException(
                    "Cannot count more than %d different keys exactly: ask for an approximate distinct count"
                            .formatted(distinct));
        }
        long[] oldWords = words;
        byte[] oldUses = uses;
        words = new long[2 * oldWords.length];
        uses = new byte[2 * oldUses.length];
        for (int i = 0; i < oldUses.length; i++) {
            if (oldUses[i] != FREE) {
                set(slot(oldWords[2 * i], oldWords[2 * i + 1]), oldWords[2 * i], oldWords[2 * i + 1], oldUses[i]);
            }
        }
    }

    @Override
    public KeyCounts merge(SlotState other) {
        KeyCounts counts = (KeyCounts) other;
        boolean larger = distinct >= counts.distinct;
        KeyCounts both = (larger ? this : counts).copy();
        both.addAll(larger ? counts : this);
        return both;
    }

    private KeyCounts copy() {
        KeyCounts copy = new KeyCounts();
        copy.words = words.clone();
        copy.uses = uses.clone();
        copy.distinct = distinct;
        copy.once = once;
        copy.total = total;
        return copy;
    }

    private void addAll(KeyCounts other) {
        total += other.total;
        // In the order of slots, keys of one table would pile up at the front of a smaller one.
        for (int k = 0; k < other.uses.length; k++) {
            int i = k * STRIDE & (other.uses.length - 1);
            if (other.uses[i] != FREE) {
                put(other.words[2 * i], other.words[2 * i + 1], other.uses[i]);
            }
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(total);
        out.writeInt(distinct);
        Integer[] slots = new Integer[distinct];
        int next = 0;
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] != FREE) {
                slots[next++] = i;
            }
        }
        Arrays.sort(
                slots,
                Comparator.<Integer>comparingLong(slot -> words[2 * slot])
                        .thenComparingLong(slot -> words[2 * slot + 1]));
        for (int slot : slots) {
            out.writeLong(words[2 * slot]);
            out.writeLong(words[2 * slot + 1]);
            out.writeByte(uses[slot]);
        }
    }

    /** Reads a state that was written. */
    public static KeyCounts read(DataInput in) throws IOException {
        KeyCounts counts = new KeyCounts();
        long total = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(in.readLong(), in.readLong(), in.readByte());
        }
        counts.total = total;
        return counts;
    }
}
