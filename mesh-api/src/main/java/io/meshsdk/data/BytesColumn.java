package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of byte strings laid end to end: UTF-8 for strings, anything for binary.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class BytesColumn implements Column {
    private final byte[] bytes;
    private final int[] offsets;
    private final Validity validity;

    private BytesColumn(byte[] bytes, int[] offsets, Validity validity) {
        this.bytes = bytes;
        this.offsets = offsets;
        this.validity = validity;
    }

    /**
     * Returns a column in which row {@code i} is {@code bytes[offsets[i]..offsets[i + 1])}; the range of a null
     * row is anything, within the bytes. The arrays are kept, not copied.
     */
    public static BytesColumn of(byte[] bytes, int[] offsets, Validity validity) {
        return new BytesColumn(bytes, offsets, validity);
    }

    /** Returns a column of texts, null where the list holds null. */
    public static BytesColumn ofStrings(List<? extends @Nullable String> texts) {
        BytesColumnBuilder builder = new BytesColumnBuilder(texts.size());
        for (String text : texts) {
            builder.append(text);
        }
        return builder.build();
    }

    /** Returns the bytes of all rows; read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where each row starts in {@link #bytes()}, and behind the last row its end. */
    public int[] offsets() {
        return offsets;
    }

    /** Returns where a row starts in {@link #bytes()}. */
    public int start(int row) {
        return offsets[row];
    }

    /** Returns how many bytes a row has. */
    public int length(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /** Returns a copy of the bytes of a row that is not null. */
    public byte[] value(int row) {
        return Arrays.copyOfRange(bytes, offsets[row], offsets[row + 1]);
    }

    /** Returns the text of a row that is not null, read as UTF-8. */
    public String text(int row) {
        return new String(bytes, offsets[row], length(row), StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return validity.size();
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public BytesColumn withValidity(Validity other) {
        return new BytesColumn(bytes, offsets, other);
    }

    @Override
    public BytesColumn gather(int[] positions, int count) {
        int[] gatheredOffsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            gatheredOffsets[i + 1] = gatheredOffsets[i] + (isNull(positions[i]) ? 0 : length(positions[i]));
        }
        byte[] gathered = new byte[gatheredOffsets[count]];
        for (int i = 0; i < count; i++) {
            int length = gatheredOffsets[i + 1] - gatheredOffsets[i];
            System.arraycopy(bytes, offsets[positions[i]], gathered, gatheredOffsets[i], length);
        }
        return new BytesColumn(gathered, gatheredOffsets, validity.gather(positions, count));
    }
}
