package io.meshsdk.integration;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Partition;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** All that can be got out of an object: by what it says it is, and by each public method that needs no argument, deeply. */
final class Walk {
    private static final int DEPTH = 10;
    private static final Set<String> LEFT_OUT =
            Set.of("hashCode", "getClass", "notify", "notifyAll", "wait", "close", "orThrow", "toBuilder");

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> seen = new HashSet<>();

    private Walk() {}

    static Walk of(Object root) {
        Walk walk = new Walk();
        walk.visit(root, 0);
        return walk;
    }

    /** Returns the texts, numbers and bytes that were found. */
    String text() {
        return text.toString();
    }

    private void visit(@Nullable Object found, int depth) {
        if (found == null || depth > DEPTH) {
            return;
        }
        if (found instanceof byte[] bytes) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('|');
        } else if (found.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(found); i++) {
                visit(Array.get(found, i), depth + 1);
            }
        } else if (found instanceof Optional<?> some) {
            some.ifPresent(inner -> visit(inner, depth + 1));
        } else if (found instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                visit(key, depth + 1);
                visit(value, depth + 1);
            });
        } else if (found instanceof Iterable<?> many) {
            many.forEach(inner -> visit(inner, depth + 1));
        } else if (found instanceof BaseStream<?, ?> stream) {
            try (stream) {
                stream.iterator().forEachRemaining(inner -> visit(inner, depth + 1));
            }
        } else {
            text.append(found).append('|');
            into(found, depth);
        }
    }

    private void into(Object found, int depth) {
        if (!found.getClass().getName().startsWith("io.meshsdk.") || found instanceof Enum || !seen.add(found)) {
            return;
        }
        if (found instanceof Partition partition) {
            read(partition, depth);
        }
        for (Method method : found.getClass().getMethods()) {
            boolean isAsked = method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() != void.class
                    && !isRefinement(method)
                    && !LEFT_OUT.contains(method.getName())
                    && !(found instanceof Partition && method.getName().equals("open"));
            if (isAsked) {
                visit(ask(found, method), depth + 1);
            }
        }
    }

    /** A copy that says something else says nothing that is found. */
    private static boolean isRefinement(Method method) {
        return method.getReturnType() == method.getDeclaringClass();
    }

    private void read(Partition partition, int depth) {
        try (BatchReader reader = partition.open()) {
            for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                visit(batch.get(), depth + 1);
            }
        }
    }

    /** What is refused is told in words, too. */
    private static @Nullable Object ask(Object found, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(found);
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
