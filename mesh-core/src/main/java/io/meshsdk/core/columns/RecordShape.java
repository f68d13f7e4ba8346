package io.meshsdk.core.columns;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.annotation.Named;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the components of a record type. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RecordShape {
    private final Class<?> type;
    private final List<String> names;
    private final MethodHandle[] accessors;

    private RecordShape(Class<?> type) {
        this.type = type;
        List<String> found = new ArrayList<>();
        List<MethodHandle> handles = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            found.add(fieldName(component));
            handles.add(handle(type, component.getAccessor()));
        }
        this.names = List.copyOf(found);
        this.accessors = handles.toArray(MethodHandle[]::new);
    }

    /** Returns the shape of a record type. */
    public static RecordShape of(Class<? extends Record> type) {
        return new RecordShape(type);
    }

    /** Returns the name of the field that a component stands for: what {@link Named} says, or its name in snake case. */
    public static String fieldName(RecordComponent component) {
        Named named = component.getAnnotation(Named.class);
        return named == null ? fieldName(component.getName()) : named.value();
    }

    /** Returns the name of the field that a component of a name stands for where no annotation names it. */
    public static String fieldName(String component) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char letter = component.charAt(i);
            snake.append(Character.isUpperCase(letter) ? "_" : "").append(letter);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the value of a component; an {@code Optional} is unwrapped.
     *
     * @throws DataSourceException if its accessor fails
     */
    public @Nullable Object value(Record row, int component) {
        try {
            Object value = (Object) accessors[component].invokeExact(row);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (Throwable e) {
            throw new DataSourceException(
                    "Cannot read component '%s' of a %s: its accessor failed. Mend the record type."
                            .formatted(names.get(component), row.getClass().getSimpleName()),
                    e);
        }
    }

    boolean isOf(Record row) {
        return row.getClass() == type;
    }

    /** Returns the values by field name. */
    Map<String, @Nullable Object> toMap(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < accessors.length; i++) {
            values.put(names.get(i), value(row, i));
        }
        return values;
    }

    private static MethodHandle handle(Class<?> type, Method accessor) {
        try {
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor).asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "Cannot read records of %s: its accessors are closed to this library. Open its package."
                            .formatted(type.getName()),
                    e);
        }
    }
}
