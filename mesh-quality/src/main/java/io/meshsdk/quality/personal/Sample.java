package io.meshsdk.quality.personal;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.internal.key.KeyHasher;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many values of a sample look like what. A value is at the level of as many zeros as its hash begins with; the sample is
 * all values of a level and above, the lowest one at which they fall into {@value #MOST_PLACES} of {@value #PLACES} places by
 * their hashes. So it is random, of a few hundred different values or of all, and the same in any order and partitioning of the
 * rows. It holds counts and bits of hashes, a few for a value, and no value. For one thread until it is shared.
 */
final class Sample {
    /** How many places there are. */
    static final int PLACES = 1024;

    /** In how many of them sampled values lie at most. */
    static final int MOST_PLACES = 512;

    private static final int LEVELS = 48;
    private static final PersonalCategory[] CATEGORIES = PersonalCategory.values();
    private static final int NUMBERS = 32;
    private static final int REMEMBERED = 256;

    private final @Nullable Level[] levels = new Level[LEVELS];
    private final long[] places = new long[PLACES / Long.SIZE];
    private final long[] remembered = new long[REMEMBERED];
    private final long[] looks = new long[REMEMBERED];
    private final boolean[] known = new boolean[REMEMBERED];
    private int lowest;
    private int taken;
    private long[] hashes = new long[0];

    /** Takes some rows of a column of texts or whole numbers. */
    void add(LeafValues values) {
        Column plain = values.column() instanceof DictionaryColumn coded ? coded.dictionary() : values.column();
        hashes = hashes.length >= 2 * plain.size() ? hashes : new long[2 * plain.size()];
        KeyHasher.hash(plain, hashes);
        if (values.column() instanceof DictionaryColumn coded) {
            addEntries(coded, plain, values);
            return;
        }
        for (int i = 0; i < values.count(); i++) {
            int row = values.row(i);
            if (!plain.isNull(row)) {
                add(plain, row, 1);
            }
        }
    }

    private void addEntries(DictionaryColumn coded, Column entries, LeafValues values) {
        long[] counts = new long[entries.size()];
        for (int i = 0; i < values.count(); i++) {
            int row = values.row(i);
            if (!coded.isNull(row)) {
                counts[coded.id(row)]++;
            }
        }
        for (int entry = 0; entry < counts.length; entry++) {
            if (counts[entry] > 0) {
                add(entries, entry, counts[entry]);
            }
        }
    }

    private void add(Column plain, int row, long times) {
        long hash = mixed(hashes[2 * row] ^ Long.rotateLeft(hashes[2 * row + 1], 29));
        int at = Math.min(LEVELS - 1, Long.numberOfLeadingZeros(hash));
        if (at < lowest) {
            return;
        }
        Level level = levels[at];
        if (level == null) {
            level = new Level();
            levels[at] = level;
        }
        level.count(looks(plain, row, hash), times);
        take(level, (int) (hash & (PLACES - 1)));
    }

    private void take(Level level, int place) {
        long bit = 1L << place;
        level.places[place / Long.SIZE] |= bit;
        if ((places[place / Long.SIZE] & bit) == 0) {
            places[place / Long.SIZE] |= bit;
            taken++;
            narrow();
        }
    }

    private void narrow() {
        while (taken > MOST_PLACES && lowest < LEVELS - 1) {
            levels[lowest++] = null;
            countPlaces();
        }
    }

    private void countPlaces() {
        Arrays.fill(places, 0);
        for (Level level : levels) {
            for (int i = 0; level != null && i < places.length; i++) {
                places[i] |= level.places[i];
            }
        }
        taken = Arrays.stream(places).mapToInt(Long::bitCount).sum();
    }

    /** Values come again and again: those seen last are remembered by their hashes, in this batch and the next. */
    private long looks(Column plain, int row, long hash) {
        int slot = (int) ((hash >>> 10) & (REMEMBERED - 1));
        if (!known[slot] || remembered[slot] != hash) {
            known[slot] = true;
            remembered[slot] = hash;
            looks[slot] = looks(plain, row);
        }
        return looks[slot];
    }

    private static long looks(Column plain, int row) {
        if (plain instanceof BytesColumn texts) {
            return Looks.of(texts.bytes(), texts.start(row), texts.start(row) + texts.length(row));
        }
        if (plain instanceof LongColumn longs) {
            return Looks.of(Long.toString(longs.value(row)));
        }
        if (plain instanceof IntColumn ints) {
            return Looks.of(Integer.toString(ints.value(row)));
        }
        return plain instanceof DecimalColumn decimals
                ? Looks.of(decimals.value(row).toPlainString())
                : 0;
    }

    private static long mixed(long value) {
        long once = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        long twice = (once ^ (once >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return twice ^ (twice >>> 33);
    }

    /** Adds another sample, which stays as it is. */
    void addAll(Sample other) {
        while (lowest < other.lowest) {
            levels[lowest++] = null;
        }
        for (int i = lowest; i < LEVELS; i++) {
            Level more = other.levels[i];
            if (more != null) {
                Level level = levels[i];
                levels[i] = level == null ? more.copy() : level.plus(more);
            }
        }
        countPlaces();
        narrow();
    }

    /** Returns how many values were sampled. */
    long size() {
        return Arrays.stream(levels)
                .mapToLong(level -> level == null ? 0 : level.values)
                .sum();
    }

    /** Returns how many different ones there are at least: the places they lie in. */
    int places() {
        return taken;
    }

    /** Returns how many of them look like a category, by form and check digits. */
    long speaking(PersonalCategory category) {
        return Arrays.stream(levels)
                .mapToLong(level -> level == null ? 0 : level.speaking[category.number()])
                .sum();
    }

    /** Returns how many of them a field of such a name may hold. */
    long allowing(PersonalCategory category) {
        return Arrays.stream(levels)
                .mapToLong(level -> level == null ? 0 : level.allowing[category.number()])
                .sum();
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(lowest);
        out.writeByte((int) Arrays.stream(levels).filter(level -> level != null).count());
        for (int i = 0; i < LEVELS; i++) {
            Level level = levels[i];
            if (level != null) {
                out.writeByte(i);
                level.write(out);
            }
        }
    }

    static Sample read(DataInput in) throws IOException {
        int lowest = in.readUnsignedByte();
        Sample read = new Sample();
        read.lowest = lowest;
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            int at = in.readUnsignedByte();
            if (lowest >= LEVELS || at < lowest || at >= LEVELS) {
                throw new IOException("a sample of a level that is not there");
            }
            read.levels[at] = Level.read(in);
        }
        read.countPlaces();
        return read;
    }

    /** What the values of a level look like. */
    private static final class Level {
        private final long[] places = new long[PLACES / Long.SIZE];
        private final long[] speaking = new long[NUMBERS];
        private final long[] allowing = new long[NUMBERS];
        private long values;

        void count(long looks, long times) {
            values += times;
            for (PersonalCategory category : CATEGORIES) {
                speaking[category.number()] += Looks.speakFor(looks, category) ? times : 0;
                allowing[category.number()] += Looks.allow(looks, category) ? times : 0;
            }
        }

        Level copy() {
            return new Level().plus(this);
        }

        Level plus(Level other) {
            Level both = new Level();
            both.values = values + other.values;
            for (int i = 0; i < places.length; i++) {
                both.places[i] = places[i] | other.places[i];
            }
            for (int i = 0; i < NUMBERS; i++) {
                both.speaking[i] = speaking[i] + other.speaking[i];
                both.allowing[i] = allowing[i] + other.allowing[i];
            }
            return both;
        }

        void write(DataOutput out) throws IOException {
            out.writeLong(values);
            for (long word : places) {
                out.writeLong(word);
            }
            for (int i = 0; i < NUMBERS; i++) {
                out.writeLong(speaking[i]);
                out.writeLong(allowing[i]);
            }
        }

        static Level read(DataInput in) throws IOException {
            Level level = new Level();
            level.values = in.readLong();
            for (int i = 0; i < level.places.length; i++) {
                level.places[i] = in.readLong();
            }
            for (int i = 0; i < NUMBERS; i++) {
                level.speaking[i] = in.readLong();
                level.allowing[i] = in.readLong();
            }
            return level;
        }
    }
}
