package io.meshsdk.core.documents.stored;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Walks a model by its public accessors, as a caller sees it, and notes each value it meets under the accessor's name.
 * What is derived from other accessors is left out by name.
 */
final class ModelWalk {
    private static final Set<String> NO_ACCESSORS = Set.of("toString", "hashCode", "getClass", "toBuilder");

    private final Set<String> derived;
    private final Map<String, Set<String>> values = new TreeMap<>();
    private final Set<Class<?>> types = new java.util.LinkedHashSet<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    ModelWalk(Set<String> derived) {
        this.derived = derived;
    }

    /** Notes all that can be reached from a value. */
    ModelWalk visit(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            visit(path + "?", optional.isPresent() ? optional.get() : "(absent)");
        } else if (value instanceof OptionalLong optional) {
            texts.put(path, optional.toString());
        } else if (value instanceof OptionalInt optional) {
            texts.put(path, optional.toString());
        } else if (value instanceof Map<?, ?> map) {
            texts.put(path + ".keys", new TreeSet<>(map.keySet()).toString());
            map.forEach((key, one) -> visit(path + "{" + key + "}", one));
        } else if (value instanceof Collection<?> all) {
            texts.put(path + ".size", String.valueOf(all.size()));
            int i = 0;
            for (Object one : all) {
                visit(path + "[" + i++ + "]", one);
            }
        } else if (isModel(value.getClass())) {
            visitModel(path, value);
        } else {
            texts.put(path, value.getClass().getSimpleName() + " " + value);
        }
        return this;
    }

    /** Returns every text met, by its path. */
    Map<String, String> texts() {
        return texts;
    }

    /** Returns the different values met, by type and accessor. */
    Map<String, Set<String>> values() {
        return values;
    }

    /** Returns the model types met. */
    Set<Class<?>> types() {
        return types;
    }

    private void visitModel(String path, Object value) {
        types.add(value.getClass());
        texts.put(path, value.getClass().getSimpleName());
        for (Method accessor : accessors(value.getClass())) {
            String name = nameOf(accessor);
            if (!derived.contains(name)) {
                Object part = call(accessor, value);
                values.computeIfAbsent(name, key -> new TreeSet<>()).add(String.valueOf(part) + render(part));
                visit(path + "." + accessor.getName(), part);
            }
        }
    }

    private String render(Object part) {
        return new ModelWalkRendering(derived).of(part);
    }

    static List<Method> accessors(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> !NO_ACCESSORS.contains(method.getName()))
                .filter(method -> method.getReturnType() != type || type.isInterface())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    static String nameOf(Method accessor) {
        return accessor.getDeclaringClass().getSimpleName() + "." + accessor.getName();
    }

    static boolean isModel(Class<?> type) {
        return type.getName().startsWith("io.meshsdk.") && !type.isEnum();
    }

    private static Object call(Method accessor, Object target) {
        try {
            return accessor.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("cannot call " + accessor, e);
        }
    }

    /** Renders a part by walking it, so that two parts differ in text where an accessor differs. */
    private record ModelWalkRendering(Set<String> derived) {
        String of(Object part) {
            List<String> lines = new ArrayList<>();
            new ModelWalk(derived).visit("", part).texts().forEach((path, text) -> lines.add(path + "=" + text));
            return lines.toString();
        }
    }
}
