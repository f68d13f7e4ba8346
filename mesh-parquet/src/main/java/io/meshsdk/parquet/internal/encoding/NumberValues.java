package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.schema.DataType;
import org.apache.parquet.column.Encoding;
import org.jspecify.annotations.Nullable;

/** Encodes numbers of 4 or 8 bytes: through a dictionary while that pays, plain afterwards. */
final class NumberValues implements PageValues {
    private static final int DICTIONARY_BYTES = 1024 * 1024;

    private final int width;
    private final int pageBytes;
    private final NumberSource source;
    private final Bounds bounds;
    private final long[] scratch = new long[SLICE_ROWS];
    private final LongDictionary dictionary = new LongDictionary();
    private final EntryNumbers numbers = new EntryNumbers();
    private final ByteSink plain = new ByteSink(1024);
    private boolean coding = true;
    private boolean coded;

    NumberValues(Leaf leaf, int width, int pageBytes) {
        this.width = width;
        this.pageBytes = pageBytes;
        this.source = new NumberSource(leaf);
        this.bounds = bounds(leaf.type(), width);
    }

    private static Bounds bounds(DataType type, int width) {
        return type.isFloating() ? new FloatingBounds(width) : new LongBounds(width);
    }

    @Override
    public int add(Column column, int from, int to) {
        int room = pageBytes - pageLength();
        // A page that is full already takes the rest of a row.
        int values = room > 0 ? Math.max(1, room / width) : SLICE_ROWS;
        int end = Math.min(to, from + Math.min(values, SLICE_ROWS));
        if (coding && isConstant(column)) {
            addConstant(column, from, end - from);
            return end;
        }
        int count = source.read(column, from, end, scratch);
        addBounds(count);
        if (coding) {
            for (int i = 0; i < count; i++) {
                numbers.add(dictionary.number(scratch[i]));
            }
        } else {
            plain.putNumbers(scratch, count, width);
        }
        return end;
    }

    private static boolean isConstant(Column column) {
        return column instanceof DictionaryColumn coded
                && coded.dictionary().size() == 1
                && !coded.validity().hasNulls();
    }

    private void addConstant(Column column, int row, int times) {
        addBounds(source.read(column, row, row + 1, scratch));
        numbers.add(dictionary.number(scratch[0]), times);
    }

    private void addBounds(int count) {
        if (bounds instanceof LongBounds whole) {
            whole.add(scratch, count);
        } else if (bounds instanceof FloatingBounds floating) {
            floating.add(scratch, count);
        }
    }

    private int pageLength() {
        return coding ? numbers.count() * width : plain.size();
    }

    private boolean isDictionaryFull() {
        return dictionary.size() * width > DICTIONARY_BYTES;
    }

    @Override
    public boolean endsPage() {
        return pageLength() >= pageBytes || (coding && isDictionaryFull());
    }

    @Override
    public long bufferedBytes() {
        return pageLength() + (long) dictionary.size() * width;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public Encoding finishPage(ByteSink out) {
        bounds.reset();
        if (coding && (coded || paysOff())) {
            return finishCoded(out);
        }
        if (coding) {
            decode();
        }
        out.put(plain);
        plain.clear();
        return Encoding.PLAIN;
    }

    private boolean paysOff() {
        long bits = (long) RunLengthEncoding.bitWidth(dictionary.size()) * numbers.count();
        return numbers.count() > 0 && bits / Byte.SIZE + (long) dictionary.size() * width < pageLength();
    }

    private Encoding finishCoded(ByteSink out) {
        coded = true;
        coding = !isDictionaryFull();
        numbers.write(dictionary.size(), out);
        numbers.clear();
        return Encoding.RLE_DICTIONARY;
    }

    private void decode() {
        for (int from = 0; from < numbers.count(); from += SLICE_ROWS) {
            int length = Math.min(SLICE_ROWS, numbers.count() - from);
            for (int i = 0; i < length; i++) {
                scratch[i] = dictionary.entries()[numbers.get(from + i)];
            }
            plain.putNumbers(scratch, length, width);
        }
        coding = numbers.count() == 0;
        numbers.clear();
        dictionary.clear();
    }

    @Override
    public @Nullable Entries finishChunk() {
        Entries entries = coded ? entries() : null;
        dictionary.clear();
        coding = true;
        coded = false;
        return entries;
    }

    private Entries entries() {
        ByteSink bytes = new ByteSink(dictionary.size() * width);
        bytes.putNumbers(dictionary.entries(), dictionary.size(), width);
        return new Entries(bytes, dictionary.size());
    }
}
