package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Secret;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a field's mask does to columns. */
sealed interface ColumnMask {
    /** Returns the column as it is seen. */
    Column apply(Column column);

    /** Returns whether anything is masked. */
    default boolean isActive() {
        return true;
    }

    /** Returns whether the column is left out. */
    default boolean drops() {
        return false;
    }

    /** Returns what the mask of a field does, and those of fields within it. */
    static ColumnMask of(Field field, Masking masking) {
        if (field.mask().isEmpty()) {
            return within(field.type(), masking);
        }
        Mask mask = field.mask().get();
        if (mask instanceof Mask.Dropped) {
            return new Left();
        }
        return mask instanceof Mask.Nullified || !ConsumerView.fits(mask, field.type())
                ? new Nothing(field.type())
                : ofValues(mask, field.type(), masking);
    }

    private static ColumnMask ofValues(Mask mask, DataType type, Masking masking) {
        if (mask instanceof Mask.Hashed hashed) {
            Secret secret = masking.keyOf(hashed);
            return keyed(type, () -> KeyedMask.hash(secret, hashed.domain()));
        }
        if (mask instanceof Mask.Token token) {
            Secret secret = masking.keyOf(token);
            return keyed(type, () -> KeyedMask.token(secret, token.domain()));
        }
        if (mask instanceof Mask.Truncated truncated) {
            return new Plain(new TimeMask(truncated.unit())::apply);
        }
        if (mask instanceof Mask.Rounded rounded) {
            return new Plain(new NumberMask(rounded.step(), type)::apply);
        }
        if (mask instanceof Mask.Bucketed bucketed) {
            return new Plain(new BucketMask(bucketed.bounds())::apply);
        }
        if (mask instanceof Mask.Custom custom) {
            return ofProvider(custom, type, masking);
        }
        TextMask texts = TextMask.of(mask);
        return new Texts(() -> texts);
    }

    private static ColumnMask ofProvider(Mask.Custom custom, DataType type, Masking masking) {
        ProvidedMask provided = new ProvidedMask(masking.providerOf(custom), custom, type);
        return provided.fits() ? new Plain(provided::apply) : new Nothing(type);
    }

    private static ColumnMask keyed(DataType type, Supplier<TextMask> texts) {
        return type instanceof DataType.StringType
                ? new Texts(texts)
                : new Plain(column -> MaskedTexts.ofValues(column, type, texts.get()));
    }

    private static ColumnMask within(DataType type, Masking masking) {
        if (type instanceof DataType.StructType struct) {
            return new Parts(
                    struct.fields().stream().map(field -> of(field, masking)).toList());
        }
        if (type instanceof DataType.ListType list) {
            return new Elements(within(list.element(), masking));
        }
        return type instanceof DataType.MapType map
                ? new Entries(within(map.key(), masking), within(map.value(), masking))
                : new Untouched();
    }

    private static Column decoded(Column column) {
        return column instanceof DictionaryColumn coded ? coded.decoded() : column;
    }

    /** No mask. */
    record Untouched() implements ColumnMask {
        @Override
        public Column apply(Column column) {
            return column;
        }

        @Override
        public boolean isActive() {
            return false;
        }
    }

    /** Every value becomes null. */
    record Nothing(DataType type) implements ColumnMask {
        @Override
        public Column apply(Column column) {
            return Column.nulls(type, column.size());
        }
    }

    /** The column is left out. */
    record Left() implements ColumnMask {
        @Override
        public Column apply(Column column) {
            throw new IllegalStateException("Cannot show a column that is left out");
        }

        @Override
        public boolean drops() {
            return true;
        }
    }

    /** Every text is masked, by a mask that one thread uses. */
    record Texts(Supplier<TextMask> mask) implements ColumnMask {
        @Override
        public Column apply(Column column) {
            return MaskedTexts.of(column, mask.get());
        }
    }

    /** Every value is masked, of a column without a dictionary. */
    record Plain(UnaryOperator<Column> mask) implements ColumnMask {
        @Override
        public Column apply(Column column) {
            return mask.apply(decoded(column));
        }
    }

    /** Some fields of structs are masked. */
    record Parts(List<ColumnMask> fields) implements ColumnMask {
        @Override
        public boolean isActive() {
            return fields.stream().anyMatch(ColumnMask::isActive);
        }

        @Override
        public Column apply(Column column) {
            if (!isActive()) {
                return column;
            }
            StructColumn structs = (StructColumn) decoded(column);
            List<Column> masked = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).drops()) {
                    masked.add(fields.get(i).apply(structs.fields().get(i)));
                }
            }
            return StructColumn.of(masked, structs.validity());
        }
    }

    /** The elements of lists are masked. */
    record Elements(ColumnMask element) implements ColumnMask {
        @Override
        public boolean isActive() {
            return element.isActive();
        }

        @Override
        public Column apply(Column column) {
            if (!isActive()) {
                return column;
            }
            ListColumn lists = (ListColumn) decoded(column);
            return ListColumn.of(lists.offsets(), element.apply(lists.elements()), lists.validity());
        }
    }

    /** The keys or values of maps are masked. */
    record Entries(ColumnMask key, ColumnMask value) implements ColumnMask {
        @Override
        public boolean isActive() {
            return key.isActive() || value.isActive();
        }

        @Override
        public Column apply(Column column) {
            if (!isActive()) {
                return column;
            }
            MapColumn maps = (MapColumn) decoded(column);
            return MapColumn.of(maps.offsets(), key.apply(maps.keys()), value.apply(maps.values()), maps.validity());
        }
    }
}
