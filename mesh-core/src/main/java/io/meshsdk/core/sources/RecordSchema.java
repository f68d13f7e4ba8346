package io.meshsdk.core.sources;

import io.meshsdk.core.columns.RecordShape;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.schema.annotation.Decimal;
import io.meshsdk.schema.annotation.Named;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Derives schemas from record types: a field per component, named in snake case, required where the component is
 * primitive, refined by the annotations of {@link io.meshsdk.schema.annotation}.
 *
 * <p>{@code String}, {@code CharSequence}, enums and {@code UUID} become strings; primitives and their boxes the type of
 * their width; {@code BigDecimal} {@code decimal(38,18)}, because it has no fixed scale, unless {@link Decimal} gives it one, and
 * {@code BigInteger} {@code decimal(38,0)}; {@code LocalDate} dates; {@code Instant}, {@code OffsetDateTime},
 * {@code ZonedDateTime}, {@code java.util.Date} and {@code java.sql.Timestamp} timestamps; {@code LocalDateTime} and
 * {@code LocalTime} their counterparts; {@code byte[]} and {@code ByteBuffer} binary; records structs; collections lists; maps
 * maps; an {@code Optional} is what it holds.
 *
 * @since 0.1.0
 */
public final class RecordSchema {
    private static final Map<Class<?>, DataType> TYPES = Map.ofEntries(
            Map.entry(String.class, new DataType.StringType()),
            Map.entry(CharSequence.class, new DataType.StringType()),
            Map.entry(UUID.class, new DataType.StringType()),
            Map.entry(boolean.class, new DataType.BooleanType()),
            Map.entry(Boolean.class, new DataType.BooleanType()),
            Map.entry(byte.class, new DataType.ByteType()),
            Map.entry(Byte.class, new DataType.ByteType()),
            Map.entry(short.class, new DataType.ShortType()),
            Map.entry(Short.class, new DataType.ShortType()),
            Map.entry(int.class, new DataType.IntType()),
            Map.entry(Integer.class, new DataType.IntType()),
            Map.entry(long.class, new DataType.LongType()),
            Map.entry(Long.class, new DataType.LongType()),
            Map.entry(float.class, new DataType.FloatType()),
            Map.entry(Float.class, new DataType.FloatType()),
            Map.entry(double.class, new DataType.DoubleType()),
            Map.entry(Double.class, new DataType.DoubleType()),
            Map.entry(BigDecimal.class, new DataType.DecimalType(38, 18)),
            Map.entry(BigInteger.class, new DataType.DecimalType(38, 0)),
            Map.entry(LocalDate.class, new DataType.DateType()),
            Map.entry(java.sql.Date.class, new DataType.DateType()),
            Map.entry(Instant.class, new DataType.TimestampType()),
            Map.entry(OffsetDateTime.class, new DataType.TimestampType()),
            Map.entry(ZonedDateTime.class, new DataType.TimestampType()),
            Map.entry(java.util.Date.class, new DataType.TimestampType()),
            Map.entry(java.sql.Timestamp.class, new DataType.TimestampType()),
            Map.entry(LocalDateTime.class, new DataType.LocalTimestampType()),
            Map.entry(LocalTime.class, new DataType.TimeType()),
            Map.entry(java.sql.Time.class, new DataType.TimeType()),
            Map.entry(byte[].class, new DataType.BinaryType()),
            Map.entry(ByteBuffer.class, new DataType.BinaryType()));

    private RecordSchema() {}

    /**
     * Returns the schema of a record type.
     *
     * @throws IllegalArgumentException if it has no component, one whose type has no counterpart, or annotations that
     *     contradict their types
     */
    public static Schema of(Class<? extends Record> type) {
        Schema schema = Schema.of(fields(type, List.of()));
        Named named = type.getAnnotation(Named.class);
        return named == null ? schema : schema.named(named.value());
    }

    /** Returns the fields of a schema that a record type has, and fields of its own for its other components. */
    static Schema of(Class<? extends Record> type, Schema schema) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<Field> same =
                    component.isAnnotationPresent(Named.class) ? Optional.empty() : schema.find(component.getName());
            fields.add(same.or(() -> schema.find(RecordShape.fieldName(component)))
                    .orElseGet(() -> field(component, List.of(type))));
        }
        return Schema.of(fields);
    }

    private static List<Field> fields(Class<?> type, List<Class<?>> around) {
        if (around.contains(type)) {
            throw new IllegalArgumentException(
                    "Cannot derive a schema from %s: it holds itself. Give a schema.".formatted(type.getName()));
        }
        List<Class<?>> path = new ArrayList<>(around);
        path.add(type);
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(component, path));
        }
        return fields;
    }

    private static Field field(RecordComponent component, List<Class<?>> path) {
        DataType type = typeOf(component.getAnnotatedType(), path);
        if (type == null) {
            throw new IllegalArgumentException(
                    "Cannot derive a field from component '%s' of %s: no type stands for %s. Give a schema."
                            .formatted(
                                    component.getName(),
                                    component.getDeclaringRecord().getName(),
                                    component.getGenericType().getTypeName()));
        }
        Field field = Field.of(RecordShape.fieldName(component), type);
        return ComponentTraits.of(component).refine(field);
    }

    private static @Nullable DataType typeOf(AnnotatedType type, List<Class<?>> path) {
        if (type.isAnnotationPresent(Decimal.class)) {
            return decimal(type.getType(), type.getAnnotation(Decimal.class));
        }
        if (type instanceof AnnotatedParameterizedType annotated
                && type.getType() instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw) {
            return parameterized(raw, annotated.getAnnotatedActualTypeArguments(), path);
        }
        if (!(type.getType() instanceof Class<?> plain)) {
            return null;
        }
        if (plain.isRecord()) {
            return new DataType.StructType(fields(plain, path));
        }
        return plain.isEnum() ? new DataType.StringType() : TYPES.get(plain);
    }

    private static DataType decimal(Type type, Decimal annotation) {
        if (type != BigDecimal.class && type != BigInteger.class) {
            throw new IllegalArgumentException(
                    "Cannot derive a type from @Decimal %s: only a BigDecimal or BigInteger takes it. Put it in front of one."
                            .formatted(type.getTypeName()));
        }
        return new DataType.DecimalType(annotation.precision(), annotation.scale());
    }

    private static @Nullable DataType parameterized(Class<?> raw, AnnotatedType[] arguments, List<Class<?>> path) {
        if (raw == Optional.class) {
            return typeOf(arguments[0], path);
        }
        if (Collection.class.isAssignableFrom(raw) && arguments.length == 1) {
            DataType element = typeOf(arguments[0], path);
            return element == null ? null : new DataType.ListType(element);
        }
        if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
            DataType key = typeOf(arguments[0], path);
            DataType value = typeOf(arguments[1], path);
            return key == null || value == null ? null : new DataType.MapType(key, value);
        }
        return null;
    }
}
