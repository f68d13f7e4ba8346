package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.schema.DataType.DecimalType;
import java.util.Arrays;
import org.apache.parquet.column.Encoding;
import org.jspecify.annotations.Nullable;

/** Encodes byte strings, and decimals as such of one length: through a dictionary while that pays, plain afterwards. */
final class BytesValues implements PageValues {
    private static final int DICTIONARY_BYTES = 1024 * 1024;

    private final int pageBytes;
    private final boolean prefixed;
    private final @Nullable DecimalSource decimals;
    private final BytesBounds bounds;
    private final BytesDictionary dictionary = new BytesDictionary();
    private final EntryNumbers numbers = new EntryNumbers();
    private final ByteSink plain = new ByteSink(1024);
    private int[] known = new int[0];
    private @Nullable Column knownOf;
    private int[] pageOfEntry = new int[1024];
    private int page = 1;
    private long rawLength;
    private boolean coding = true;
    private boolean coded;

    BytesValues(Leaf leaf, int pageBytes) {
        this.pageBytes = pageBytes;
        this.decimals = leaf.type() instanceof DecimalType type ? new DecimalSource(leaf, type) : null;
        this.prefixed = decimals == null;
        this.bounds = prefixed ? BytesBounds.ofText() : BytesBounds.ofNumbers();
    }

    @Override
    public void startBatch() {
        knownOf = null;
    }

    @Override
    public int add(Column column, int from, int to) {
        if (decimals != null) {
            return addDecimals(decimals, column, from, to);
        }
        if (column instanceof DictionaryColumn entries) {
            return addEntries(entries, from, to);
        }
        return addBytes((BytesColumn) column, from, to);
    }

    private int addBytes(BytesColumn column, int from, int to) {
        byte[] bytes = column.bytes();
        int[] offsets = column.offsets();
        int row = from;
        for (; row < to && (row == from || !endsPage()); row++) {
            if (!column.isNull(row)) {
                add(bytes, offsets[row], offsets[row + 1]);
            }
        }
        return row;
    }

    private int addEntries(DictionaryColumn column, int from, int to) {
        BytesColumn entries = (BytesColumn) column.dictionary();
        boolean mapped = coding && entries.size() <= Math.max(1024, column.size());
        if (mapped && knownOf != entries) {
            known = known.length < entries.size() ? new int[entries.size()] : known;
            Arrays.fill(known, 0, entries.size(), 0);
            knownOf = entries;
        }
        if (mapped && entries.size() == 1 && !column.validity().hasNulls()) {
            return addConstant(entries, from, to);
        }
        int row = from;
        for (; row < to && (row == from || !endsPage()); row++) {
            if (!column.isNull(row)) {
                addEntry(entries, column.id(row), mapped);
            }
        }
        return row;
    }

    /** Adds a value as often as there are rows, and the page has room. */
    private int addConstant(BytesColumn entries, int from, int to) {
        addEntry(entries, 0, true);
        if (endsPage()) {
            return from + 1;
        }
        int length = entries.length(0) + Integer.BYTES;
        int room = (int) (pageBytes - rawLength);
        int times = Math.min(to - from - 1, (room + length - 1) / length);
        numbers.add(known[0] - 1, times);
        rawLength += (long) times * length;
        return from + 1 + times;
    }

    private void addEntry(BytesColumn entries, int entry, boolean mapped) {
        if (mapped && known[entry] != 0) {
            addCoded(known[entry] - 1, entries.length(entry));
            return;
        }
        int number = add(entries.bytes(), entries.offsets()[entry], entries.offsets()[entry + 1]);
        if (mapped) {
            known[entry] = number + 1;
        }
    }

    private int addDecimals(DecimalSource source, Column column, int from, int to) {
        int row = from;
        for (; row < to && (row == from || !endsPage()); row++) {
            if (!column.isNull(row)) {
                byte[] bytes = source.read(column, row);
                add(bytes, bytes.length - source.width(), bytes.length);
            }
        }
        return row;
    }

    private int add(byte[] bytes, int from, int to) {
        if (coding) {
            int number = dictionary.number(bytes, from, to);
            addCoded(number, to - from);
            return number;
        }
        bounds.add(bytes, from, to);
        putPlain(bytes, from, to);
        return -1;
    }

    private void addCoded(int number, int length) {
        numbers.add(number);
        rawLength += length + (prefixed ? Integer.BYTES : 0);
        if (number >= pageOfEntry.length) {
            pageOfEntry = Arrays.copyOf(pageOfEntry, Math.max(number + 1, pageOfEntry.length * 2));
        }
        if (pageOfEntry[number] != page) {
            pageOfEntry[number] = page;
            bounds.add(dictionary.bytes(), dictionary.start(number), dictionary.end(number));
        }
    }

    private void putPlain(byte[] bytes, int from, int to) {
        if (prefixed) {
            plain.putInt(to - from);
        }
        plain.put(bytes, from, to - from);
    }

    private boolean isDictionaryFull() {
        return dictionary.length() + dictionary.size() * Integer.BYTES > DICTIONARY_BYTES;
    }

    @Override
    public boolean endsPage() {
        return (coding ? rawLength : plain.size()) >= pageBytes || (coding && isDictionaryFull());
    }

    @Override
    public long bufferedBytes() {
        return plain.size() + (long) numbers.count() * Integer.BYTES + dictionary.length();
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public Encoding finishPage(ByteSink out) {
        bounds.reset();
        page++;
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
        long entries = dictionary.length() + (long) dictionary.size() * Integer.BYTES;
        return numbers.count() > 0 && bits / Byte.SIZE + entries < rawLength;
    }

    private Encoding finishCoded(ByteSink out) {
        coded = true;
        coding = !isDictionaryFull();
        numbers.write(dictionary.size(), out);
        numbers.clear();
        rawLength = 0;
        return Encoding.RLE_DICTIONARY;
    }

    private void decode() {
        for (int i = 0; i < numbers.count(); i++) {
            int number = numbers.get(i);
            putPlain(dictionary.bytes(), dictionary.start(number), dictionary.end(number));
        }
        coding = numbers.count() == 0;
        rawLength = 0;
        numbers.clear();
        dictionary.clear();
        knownOf = null;
    }

    @Override
    public @Nullable Entries finishChunk() {
        Entries entries = coded ? entries() : null;
        dictionary.clear();
        knownOf = null;
        coding = true;
        coded = false;
        return entries;
    }

    private Entries entries() {
        ByteSink bytes = new ByteSink(dictionary.length() + dictionary.size() * Integer.BYTES);
        for (int i = 0; i < dictionary.size(); i++) {
            if (prefixed) {
                bytes.putInt(dictionary.end(i) - dictionary.start(i));
            }
            bytes.put(dictionary.bytes(), dictionary.start(i), dictionary.end(i) - dictionary.start(i));
        }
        return new Entries(bytes, dictionary.size());
    }
}
