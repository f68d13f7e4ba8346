package io.meshsdk.core.access;

import io.meshsdk.access.Mask;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a field's mask does to columns. */
sealed interface ColumnMask {
    /** Returns the column as it is seen. */
    Column apply(Column column);

    /** Returns whether anything is masked. */
    default boolean isActive() {
        return true;
    }

    /** Returns whether every value becomes null. */
    default boolean nullifies() {
        return false;
    }

    /** Returns the mask of a field, by what the contract says of it and the type its data has. */
    static ColumnMask of(Field promised, DataType type) {
        Optional<Mask> mask = promised.mask();
        if (mask.isEmpty()) {
            return within(promised.type(), type);
        }
        return mask.get().appliesToAnyType() || !(type instanceof DataType.StringType)
                ? new Nothing(type)
                : new Texts(TextMask.of(mask.get()));
    }

    private static ColumnMask within(DataType promised, DataType type) {
        if (type instanceof DataType.StructType struct) {
            return ofStruct(promised, struct);
        }
        if (type instanceof DataType.ListType list) {
            DataType element = promised instanceof DataType.ListType other ? other.element() : list.element();
            return new Elements(within(element, list.element()));
        }
        if (type instanceof DataType.MapType map) {
            MapTypes types = MapTypes.of(promised, map);
            return new Entries(within(types.key(), map.key()), within(types.value(), map.value()));
        }
        return new Untouched();
    }

    private static ColumnMask ofStruct(DataType promised, DataType.StructType struct) {
        List<ColumnMask> masks = new ArrayList<>();
        for (Field field : struct.fields()) {
            masks.add(of(promised(promised, field), field.type()));
        }
        return new Parts(masks);
    }

    private static Field promised(DataType type, Field field) {
        return type instanceof DataType.StructType struct
                ? struct.fields().stream()
                        .filter(other -> other.name().equals(field.name()))
                        .findFirst()
                        .orElse(field)
                : field;
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

        @Override
        public boolean nullifies() {
            return true;
        }
    }

    /** Every text is masked. */
    record Texts(TextMask mask) implements ColumnMask {
        @Override
        public Column apply(Column column) {
            return MaskedTexts.of(column, mask);
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
                masked.add(fields.get(i).apply(structs.fields().get(i)));
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

    /** What is promised of the keys and values of a map. */
    record MapTypes(DataType key, DataType value) {
        static MapTypes of(DataType promised, DataType.MapType map) {
            return promised instanceof DataType.MapType other
                    ? new MapTypes(other.key(), other.value())
                    : new MapTypes(map.key(), map.value());
        }
    }
}
