package io.meshsdk.core.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The readings that were asked for last, so many of them at most. Thread-safe; two threads may read one text at once. */
final class Memory {
    private final int most;
    private final Map<Key, Reading> readings;

    Memory(int most) {
        this.most = most;
        this.readings = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns a memory of this size that knows nothing. */
    Memory emptied() {
        return new Memory(most);
    }

    /** Returns the reading of a text under a name, which is read where it is not known. */
    Reading of(String name, String text, Supplier<Reading> reader) {
        if (most == 0) {
            return reader.get();
        }
        Key key = new Key(name, text);
        Reading known = known(key);
        return known == null ? noted(key, reader.get()) : known;
    }

    private synchronized @Nullable Reading known(Key key) {
        return readings.get(key);
    }

    private synchronized Reading noted(Key key, Reading reading) {
        readings.put(key, reading);
        return reading;
    }

    /** The name is part of it, since diagnostics say it. */
    private record Key(String name, String text) {}
}
