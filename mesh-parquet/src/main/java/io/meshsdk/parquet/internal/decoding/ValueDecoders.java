package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** The decoders of one column, each made when a page first needs it. */
final class ValueDecoders {
    private final PrimitiveType type;
    private final Map<Encoding, ValueDecoder> made = new EnumMap<>(Encoding.class);
    private @Nullable ValueDecoder entries;

    ValueDecoders(PrimitiveType type) {
        this.type = type;
    }

    void useDictionary(ColumnBuffer dictionary, int size) {
        entries = EntryValues.of(dictionary, size);
    }

    ValueDecoder of(Encoding encoding) {
        ValueDecoder found = made.get(encoding);
        if (found == null) {
            found = make(encoding);
            made.put(encoding, found);
        }
        return found;
    }

    @SuppressWarnings("deprecation")
    private ValueDecoder make(Encoding encoding) {
        ValueDecoder found = switch (encoding) {
            case PLAIN -> new PlainValues();
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> entries;
            case RLE -> is(PrimitiveTypeName.BOOLEAN) ? EntryValues.ofTruths() : null;
            case DELTA_BINARY_PACKED -> isWhole() ? new DeltaValues(width()) : null;
            case DELTA_LENGTH_BYTE_ARRAY -> is(PrimitiveTypeName.BINARY) ? new DeltaLengthValues() : null;
            case DELTA_BYTE_ARRAY -> deltaBytes();
            case BYTE_STREAM_SPLIT -> width() > 0 ? new SplitValues(width()) : null;
            case BIT_PACKED -> null;
        };
        if (found == null) {
            throw new DamagedPageException("values of type %s in encoding %s, or without their dictionary"
                    .formatted(type.getPrimitiveTypeName(), encoding));
        }
        return found;
    }

    private @Nullable ValueDecoder deltaBytes() {
        if (is(PrimitiveTypeName.BINARY)) {
            return DeltaBytesValues.ofAnyLength();
        }
        return is(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) ? DeltaBytesValues.ofLength(width()) : null;
    }

    private boolean is(PrimitiveTypeName name) {
        return type.getPrimitiveTypeName() == name;
    }

    private boolean isWhole() {
        return is(PrimitiveTypeName.INT32) || is(PrimitiveTypeName.INT64);
    }

    /** Returns how many bytes a value has; none where only plain values and entries are written. */
    private int width() {
        return switch (type.getPrimitiveTypeName()) {
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case FIXED_LEN_BYTE_ARRAY -> type.getTypeLength();
            case BINARY, BOOLEAN, INT96 -> 0;
        };
    }
}
