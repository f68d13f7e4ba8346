package io.meshsdk.quality.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The keys that a uniqueness check saw, as hashes of 128 bits. Merging joins lists of segments and copies no key. */
record KeyHashes(List<KeySegment> segments) implements SlotState {
    static final KeyHashes NONE = new KeyHashes(List.of());

    KeyHashes {
        segments = List.copyOf(segments);
    }

    long size() {
        return segments.stream().mapToLong(KeySegment::size).sum();
    }

    @Override
    public KeyHashes merge(SlotState other) {
        List<KeySegment> both = new ArrayList<>(segments);
        both.addAll(((KeyHashes) other).segments);
        return new KeyHashes(both);
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
    }

    static KeyHashes read(DataInput in) throws IOException {
        int count = in.readInt();
        List<KeySegment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(KeySegment.read(in));
        }
        return new KeyHashes(segments);
    }
}
