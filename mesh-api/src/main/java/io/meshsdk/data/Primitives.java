package io.meshsdk.data;

import java.util.Map;

/** Fits the values of a row to the types of record components. */
final class Primitives {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private Primitives() {}

    static Class<?> box(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    static Object convert(Object value, Class<?> type, String component) {
        Class<?> boxed = box(type);
        if (boxed.isInstance(value)) {
            return value;
        }
        if (value instanceof Integer number && boxed == Long.class) {
            return number.longValue();
        }
        if (value instanceof Integer number && boxed == Short.class) {
            return number.shortValue();
        }
        if (value instanceof Integer number && boxed == Byte.class) {
            return number.byteValue();
        }
        if (value instanceof Float number && boxed == Double.class) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("Cannot put a %s into component '%s' of type %s: declare it as %s"
                .formatted(
                        value.getClass().getSimpleName(),
                        component,
                        type.getSimpleName(),
                        value.getClass().getSimpleName()));
    }
}
