package io.meshsdk.core.documents.binding;

import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.Annotations;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How one type of record is read and written: its components, in order. */
final class RecordBinding<R extends Record> {
    private final Constructor<R> constructor;
    private final List<ComponentBinding> components;

    private RecordBinding(Constructor<R> constructor, List<ComponentBinding> components) {
        this.constructor = constructor;
        this.components = components;
    }

    static <R extends Record> RecordBinding<R> of(Class<R> type, Bindings bindings) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordBinding<>(
                    type.getDeclaredConstructor(types),
                    Arrays.stream(parts)
                            .map(part -> ComponentBinding.of(part, bindings))
                            .toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Cannot bind '%s': it has no canonical constructor".formatted(type), e);
        }
    }

    /** Reads a whole mapping; a record that keeps no unknown keys is of use only where there are none. */
    Optional<R> read(Mapping mapping) {
        Keys keys = new Keys(mapping);
        Optional<R> read = readAmong(keys);
        return keys.others().isEmpty() || keepsOthers() ? read : Optional.empty();
    }

    /** Reads what belongs to the record among other keys. */
    Optional<R> readAmong(Keys keys) {
        Object[] values = new Object[components.size()];
        int annotations = -1;
        for (int i = 0; i < values.length; i++) {
            if (components.get(i).isSpreadAnnotations()) {
                annotations = i;
                continue;
            }
            Optional<Object> value = components.get(i).read(keys);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.get();
        }
        if (annotations >= 0) {
            values[annotations] = AnnotationKeys.read(keys);
        }
        return Optional.of(create(values));
    }

    Entries write(R record) {
        Entries entries = new Entries();
        Annotations annotations = Annotations.none();
        for (ComponentBinding component : components) {
            Object value = component.valueOf(record);
            if (component.isSpreadAnnotations()) {
                annotations = (Annotations) value;
            } else {
                component.write(value, entries);
            }
        }
        return AnnotationKeys.write(annotations, entries);
    }

    private boolean keepsOthers() {
        return components.stream().anyMatch(ComponentBinding::isSpreadAnnotations);
    }

    private R create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Cannot create '%s'".formatted(constructor.getDeclaringClass()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot create '%s'".formatted(constructor.getDeclaringClass()), e);
        }
    }
}
