package io.meshsdk.parquet.internal.pages;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;

/** The page that is being read: its levels and its values, plain. Written again for the next page. Not thread-safe. */
public final class Page {
    private static final int LONGEST_VARINT = 5;

    private final boolean optional;
    private final PageSlice levels = new PageSlice();
    private final PageSlice values = new PageSlice();
    private Encoding encoding = Encoding.PLAIN;
    private int rowCount;

    /** Creates the page of a column that is not nested. */
    public Page(ColumnDescriptor column) {
        this.optional = column.getMaxDefinitionLevel() > 0;
    }

    /** Returns whether a row may be null: only then there are levels. */
    public boolean isOptional() {
        return optional;
    }

    /** Returns the number of rows. */
    public int rowCount() {
        return rowCount;
    }

    /** Returns how the values are written. */
    public Encoding encoding() {
        return encoding;
    }

    /** Returns the definition levels, one bit each. */
    public PageSlice levels() {
        return levels;
    }

    /** Returns the values that are not null. */
    public PageSlice values() {
        return values;
    }

    void start(int rows, Encoding used) {
        rowCount = rows;
        encoding = used;
    }

    /** Splits the bytes of a page of version 1, which lie in the slice of the values. */
    @SuppressWarnings("deprecation")
    void splitVersion1(Encoding repetitions, Encoding definitions) {
        boolean packed = definitions == Encoding.BIT_PACKED;
        if ((!packed && definitions != Encoding.RLE)
                || (repetitions != Encoding.RLE && repetitions != Encoding.BIT_PACKED)) {
            throw new DamagedPageException("levels of encodings %s and %s".formatted(repetitions, definitions));
        }
        if (optional && packed) {
            splitPackedLevels();
        } else if (optional) {
            int length = values.takeInt();
            int start = values.take(length);
            levels.reset(values.bytes(), start, start + length);
        }
    }

    /** Takes the levels of old writers, the most significant bit first, and lays them out as the others are. */
    private void splitPackedLevels() {
        int length = (int) (((long) rowCount + Byte.SIZE - 1) / Byte.SIZE);
        int start = values.take(length);
        byte[] group = new byte[LONGEST_VARINT + length];
        int at = 0;
        long header = (long) length << 1 | 1;
        for (; header > 0x7F; header >>>= 7) {
            group[at++] = (byte) (header | 0x80);
        }
        group[at++] = (byte) header;
        for (int i = 0; i < length; i++) {
            group[at + i] = (byte) (Integer.reverse(values.bytes()[start + i]) >>> (Integer.SIZE - Byte.SIZE));
        }
        levels.reset(group, 0, at + length);
    }
}
