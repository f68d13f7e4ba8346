package io.meshsdk.core.access.mask;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.schema.DataType;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Masks columns of texts into new ones. */
final class MaskedTexts {
    private MaskedTexts() {}

    static Column of(Column column, TextMask mask) {
        if (column instanceof BytesColumn texts) {
            return masked(texts, mask);
        }
        DictionaryColumn coded = (DictionaryColumn) column;
        return coded.dictionary().size() > coded.size()
                ? masked((BytesColumn) coded.decoded(), mask)
                : masked(coded, mask);
    }

    /** Masks values of any simple type as texts. */
    static Column ofValues(Column column, DataType type, TextMask mask) {
        BytesColumnBuilder target = new BytesColumnBuilder(column.size());
        for (int row = 0; row < column.size(); row++) {
            if (column.isNull(row)) {
                target.appendNull();
            } else {
                byte[] text = ValueTexts.of(column, type, row);
                mask.mask(text, 0, text.length, target);
            }
        }
        return target.build();
    }

    private static BytesColumn masked(BytesColumn texts, TextMask mask) {
        int size = texts.size();
        BytesColumnBuilder target = new BytesColumnBuilder(size);
        boolean hasNulls = texts.validity().hasNulls();
        for (int row = 0; row < size; row++) {
            if (hasNulls && texts.isNull(row)) {
                target.appendNull();
            } else {
                mask.mask(texts.bytes(), texts.start(row), texts.start(row) + texts.length(row), target);
            }
        }
        return target.build();
    }

    /** Masks each entry once. Entries that became equal become one: their number would tell the raw values apart. */
    private static Column masked(DictionaryColumn coded, TextMask mask) {
        BytesColumn entries = masked((BytesColumn) coded.dictionary(), mask);
        int[] merged = new int[entries.size()];
        int[] kept = new int[entries.size()];
        int count = 0;
        Map<ByteBuffer, Integer> numbers = new HashMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            Integer known = entries.isNull(entry) ? null : numbers.putIfAbsent(slice(entries, entry), count);
            merged[entry] = known == null ? count : known;
            if (known == null) {
                kept[count++] = entry;
            }
        }
        return DictionaryColumn.of(entries.gather(kept, count), renumbered(coded, merged), coded.validity());
    }

    private static int[] renumbered(DictionaryColumn coded, int[] merged) {
        int[] ids = new int[coded.size()];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = coded.isNull(row) ? 0 : merged[coded.id(row)];
        }
        return ids;
    }

    private static ByteBuffer slice(BytesColumn column, int row) {
        return ByteBuffer.wrap(column.bytes(), column.start(row), column.length(row));
    }
}
