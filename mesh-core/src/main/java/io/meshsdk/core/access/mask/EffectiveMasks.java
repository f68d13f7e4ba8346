package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The masks that hold for data, by what contracts say of its fields and of those within them.
 *
 * @since 0.1.0
 */
public final class EffectiveMasks {
    private final BiFunction<Optional<Mask>, Optional<Mask>, Optional<Mask>> choice;

    private EffectiveMasks(BiFunction<Optional<Mask>, Optional<Mask>, Optional<Mask>> choice) {
        this.choice = choice;
    }

    /** Returns the masks that a contract promises, in the place of what the data itself says. */
    public static EffectiveMasks promised() {
        return new EffectiveMasks((own, promised) -> promised);
    }

    /** Returns the masks that hide at least what both say. */
    public static EffectiveMasks stricter() {
        return new EffectiveMasks((own, other) -> own.isEmpty() || other.isEmpty()
                ? own.or(() -> other)
                : Optional.of(MaskOrder.strictest(own.get(), other.get())));
    }

    /** Returns a field without a mask, also within it. */
    public static Field unmasked(Field field) {
        return ConsumerView.remasked(field, unmasked(field.type()), Optional.empty());
    }

    private static DataType unmasked(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(
                    struct.fields().stream().map(EffectiveMasks::unmasked).toList());
        }
        if (type instanceof ListType list) {
            return new ListType(unmasked(list.element()));
        }
        return type instanceof MapType map ? new MapType(unmasked(map.key()), unmasked(map.value())) : type;
    }

    /** Returns a field with the masks that hold by what another says of it. */
    public Field over(Field field, Field said) {
        Optional<Mask> own = field.mask();
        if (!hasPlaceFor(field.type(), said.type())) {
            return ConsumerView.remasked(field, field.type(), choice.apply(own, Optional.of(Mask.nullified())));
        }
        DataType type = over(field.type(), said.type());
        Optional<Mask> mask = choice.apply(own, said.mask().map(found -> fitting(found, field)));
        return mask.equals(own) && type.equals(field.type()) ? field : ConsumerView.remasked(field, type, mask);
    }

    /** What does not fit here, because the type has changed, shows nothing. */
    private static Mask fitting(Mask mask, Field field) {
        return ConsumerView.fits(mask, field.type()) ? mask : Mask.nullified();
    }

    /** Whether each mask within a type finds the place that it speaks of, or nothing lies there. */
    private static boolean hasPlaceFor(DataType type, DataType said) {
        if (!holdsMask(said)) {
            return true;
        }
        if (type instanceof StructType struct && said instanceof StructType other) {
            return other.fields().stream()
                    .allMatch(inner -> find(struct.fields(), inner.name())
                            .map(found -> hasPlaceFor(found.type(), inner.type()))
                            .orElse(true));
        }
        if (type instanceof ListType list && said instanceof ListType other) {
            return hasPlaceFor(list.element(), other.element());
        }
        return type instanceof MapType map
                && said instanceof MapType other
                && hasPlaceFor(map.key(), other.key())
                && hasPlaceFor(map.value(), other.value());
    }

    private static boolean holdsMask(DataType type) {
        if (type instanceof StructType struct) {
            return struct.fields().stream().anyMatch(field -> field.mask().isPresent() || holdsMask(field.type()));
        }
        if (type instanceof ListType list) {
            return holdsMask(list.element());
        }
        return type instanceof MapType map && (holdsMask(map.key()) || holdsMask(map.value()));
    }

    private DataType over(DataType type, DataType said) {
        if (type instanceof StructType struct && said instanceof StructType other) {
            List<Field> fields = struct.fields().stream()
                    .map(field -> find(other.fields(), field.name())
                            .map(found -> over(field, found))
                            .orElse(field))
                    .toList();
            return new StructType(fields);
        }
        if (type instanceof ListType list && said instanceof ListType other) {
            return new ListType(over(list.element(), other.element()));
        }
        return type instanceof MapType map && said instanceof MapType other
                ? new MapType(over(map.key(), other.key()), over(map.value(), other.value()))
                : type;
    }

    static Optional<Field> find(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
