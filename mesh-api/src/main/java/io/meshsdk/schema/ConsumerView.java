package io.meshsdk.schema;

import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields as consumers see them, under their masks. What a contract says of raw values is not said of masked ones: examples,
 * options and accepted values are left out, and a field is of the key only while its mask keeps values apart.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ConsumerView {
    private ConsumerView() {}

    /** Returns whether a mask can be put on values of a type; where it cannot, consumers see null. */
    public static boolean fits(Mask mask, DataType type) {
        if (mask.appliesToAnyType()) {
            return true;
        }
        if (mask.keyPurpose().isPresent()) {
            return isIdentifying(type);
        }
        if (mask instanceof Mask.Truncated truncated) {
            return isTime(type) || (type instanceof DateType && truncated.unit().compareTo(Mask.Truncated.To.DAY) > 0);
        }
        if (mask instanceof Mask.Rounded rounded) {
            return fits(rounded, type);
        }
        return mask instanceof Mask.Bucketed ? type.isNumeric() : type instanceof StringType;
    }

    /** Returns the type under which consumers see values of a type that a mask fits. */
    public static DataType typeOf(Mask mask, DataType type) {
        return mask.keyPurpose().isPresent() || mask instanceof Mask.Bucketed ? new StringType() : type;
    }

    /** Returns a field as consumers see it; empty where they do not. */
    public static Optional<Field> of(Field field) {
        if (field.mask().isEmpty()) {
            DataType seen = of(field.type());
            return Optional.of(
                    seen.equals(field.type()) ? field : new Field(field.name(), seen, withoutValues(field.traits)));
        }
        Mask mask = field.mask().get();
        return mask instanceof Mask.Dropped ? Optional.empty() : Optional.of(masked(field, mask));
    }

    /** Returns a schema as consumers see it. It may be without a field: such a one is a draft. */
    public static Schema of(Schema schema) {
        return schema.withFields(of(schema.fields()));
    }

    /**
     * Returns the schema of a table in which a schema's rows lie as consumers see them: a port of its own, whose values are masked
     * when they are written. What was masked is neither masked again nor said to be personal or closed, for it holds what everybody
     * sees who may read; the other fields stay as they are.
     */
    public static Schema materialised(Schema schema) {
        return schema.withFields(materialised(of(schema.fields())));
    }

    private static List<Field> materialised(List<Field> seen) {
        return seen.stream().map(ConsumerView::materialised).toList();
    }

    private static Field materialised(Field seen) {
        DataType type = materialised(seen.type());
        if (seen.mask().isEmpty()) {
            return type.equals(seen.type()) ? seen : new Field(seen.name(), type, seen.traits);
        }
        return new Field(
                seen.name(),
                type,
                seen.traits.with(new Traits.Sensitivity(null, null, null, null, seen.isQuasiIdentifier())));
    }

    private static DataType materialised(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(materialised(struct.fields()));
        }
        if (type instanceof ListType list) {
            return new ListType(materialised(list.element()));
        }
        return type instanceof MapType map ? new MapType(materialised(map.key()), materialised(map.value())) : type;
    }

    /** Returns a field of another type and mask, or without one, everything else as it is. */
    public static Field remasked(Field field, DataType type, Optional<Mask> mask) {
        Traits.Sensitivity old = field.traits.sensitivity();
        Traits.Sensitivity sensitivity = new Traits.Sensitivity(
                old.category(), old.code(), old.ownClassification(), mask.orElse(null), old.quasi());
        return new Field(field.name(), type, field.traits.with(sensitivity));
    }

    private static List<Field> of(List<Field> fields) {
        return fields.stream().flatMap(field -> of(field).stream()).toList();
    }

    private static DataType of(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(of(struct.fields()));
        }
        if (type instanceof ListType list) {
            return new ListType(of(list.element()));
        }
        return type instanceof MapType map ? new MapType(of(map.key()), of(map.value())) : type;
    }

    private static Field masked(Field field, Mask mask) {
        boolean fits = fits(mask, field.type());
        Field seen =
                new Field(field.name(), fits ? typeOf(mask, field.type()) : field.type(), withoutValues(field.traits));
        if (!fits || mask instanceof Mask.Nullified || mask instanceof Mask.Custom) {
            return lumped(seen).optional();
        }
        return mask.keyPurpose().isPresent() ? seen : lumped(seen);
    }

    /** Values that differ may look alike. */
    private static Field lumped(Field field) {
        Field apart = field.withoutPrimaryKey();
        return new Field(
                apart.name(),
                apart.type(),
                apart.traits.with(apart.traits.values().withUnique(false)));
    }

    private static Traits withoutValues(Traits traits) {
        Traits.Values kept = traits.values();
        return traits.with(traits.texts().withExamples(List.of()))
                .with(new Traits.Values(kept.unique(), kept.critical(), kept.deprecated(), Map.of(), List.of()));
    }

    /** A step that is the smallest one of the type would show each number as it is. Floating point has none. */
    private static boolean fits(Mask.Rounded rounded, DataType type) {
        if (type.isFloating()) {
            return true;
        }
        if (!(type instanceof DecimalType) && !type.isInteger()) {
            return false;
        }
        int scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
        return rounded.step().scale() <= scale && rounded.step().compareTo(BigDecimal.ONE.movePointLeft(scale)) > 0;
    }

    private static boolean isTime(DataType type) {
        return type instanceof TimestampType || type instanceof LocalTimestampType;
    }

    private static boolean isIdentifying(DataType type) {
        return type instanceof StringType
                || type instanceof BinaryType
                || type instanceof DecimalType
                || type instanceof DateType
                || type instanceof TimeType
                || type.isInteger()
                || isTime(type);
    }
}
