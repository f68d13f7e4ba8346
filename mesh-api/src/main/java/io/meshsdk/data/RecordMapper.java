package io.meshsdk.data;

import io.meshsdk.schema.Schema;
import io.meshsdk.schema.annotation.Named;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the components of a record type from the fields of the same names. */
final class RecordMapper<R extends Record> {
    private final Constructor<R> constructor;
    private final List<String> fields;
    private final List<RecordComponent> components;

    private RecordMapper(Constructor<R> constructor, List<String> fields, List<RecordComponent> components) {
        this.constructor = constructor;
        this.fields = fields;
        this.components = components;
    }

    static <R extends Record> RecordMapper<R> of(Class<R> type, Schema schema) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        List<String> fields =
                components.stream().map(part -> fieldOf(type, part, schema)).toList();
        Class<?>[] parameters =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return new RecordMapper<>(constructor, fields, components);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("Invalid record type %s: no canonical constructor".formatted(type), e);
        }
    }

    R map(Row row) {
        @Nullable Object[] arguments = new @Nullable Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(components.get(i), row.find(fields.get(i)));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "Cannot create %s from a row: its constructor failed"
                            .formatted(constructor.getDeclaringClass().getSimpleName()),
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "Cannot create %s from a row".formatted(constructor.getDeclaringClass()), e);
        }
    }

    private static @Nullable Object argument(RecordComponent component, Optional<Object> value) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return value;
        }
        Object found = value.orElse(null);
        if (found == null && type.isPrimitive()) {
            throw new IllegalArgumentException("Cannot put null into component '%s': declare it as %s or Optional"
                    .formatted(component.getName(), Primitives.box(type).getSimpleName()));
        }
        return found == null ? null : Primitives.convert(found, type, component.getName());
    }

    private static String fieldOf(Class<?> type, RecordComponent component, Schema schema) {
        Named named = component.getAnnotation(Named.class);
        Stream<String> names = named == null
                ? Stream.of(component.getName(), snakeCase(component.getName()))
                : Stream.of(named.value());
        return names.filter(schema::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field for component '%s' of %s (fields: %s)"
                        .formatted(component.getName(), type.getSimpleName(), schema.names())));
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter)) {
                snake.append('_');
            }
            snake.append(letter);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }
}
