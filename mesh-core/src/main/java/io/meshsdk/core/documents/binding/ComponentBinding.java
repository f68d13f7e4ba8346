package io.meshsdk.core.documents.binding;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one component of a record is read and written. */
final class ComponentBinding {
    private final RecordComponent component;
    private final Bindings bindings;
    private final Class<?> raw;
    private final Class<?> inner;

    private ComponentBinding(RecordComponent component, Bindings bindings) {
        this.component = component;
        this.bindings = bindings;
        this.raw = component.getType();
        this.inner = inner(component.getGenericType());
    }

    static ComponentBinding of(RecordComponent component, Bindings bindings) {
        return new ComponentBinding(component, bindings);
    }

    boolean isSpreadAnnotations() {
        return raw == Annotations.class && bindings.spreadAnnotations();
    }

    /** Returns the value of the component, or nothing where it cannot do without one. */
    Optional<Object> read(Keys keys) {
        String key = component.getName();
        if (raw == Optional.class) {
            return Optional.of(one(inner, keys, key));
        }
        if (raw == List.class) {
            return Optional.of(list(keys, key));
        }
        if (raw == Map.class) {
            return Optional.of(keys.mapping(key).map(ComponentBinding::values).orElse(Map.of()));
        }
        if (raw == Annotations.class) {
            return Optional.of(bindings.find(Annotations.class, keys, key).orElse(Annotations.none()));
        }
        if (isSpread()) {
            return spread(keys);
        }
        return one(raw, keys, key).map(value -> value);
    }

    void write(Object value, Entries entries) {
        if (value instanceof Optional<?> some) {
            some.ifPresent(one -> entries.node(component.getName(), node(one)));
        } else if (value instanceof Collection<?> items) {
            entries.nodes(component.getName(), items, this::node);
        } else if (value instanceof Map<?, ?> map) {
            if (!map.isEmpty()) {
                entries.node(component.getName(), node(map));
            }
        } else if (value instanceof Annotations annotations) {
            entries.mapping(component.getName(), bindings.entries(annotations));
        } else if (isSpread()) {
            entries.all(bindings.write((Record) value));
        } else {
            entries.node(component.getName(), node(value));
        }
    }

    Object valueOf(Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read '%s'".formatted(component), e);
        }
    }

    /** A record within a record that is always there is a group of keys of the same mapping. */
    private boolean isSpread() {
        return raw.isRecord();
    }

    private Optional<Object> spread(Keys keys) {
        return bindings.of(raw.asSubclass(Record.class)).readAmong(keys).map(record -> record);
    }

    private List<?> list(Keys keys, String key) {
        if (inner == String.class) {
            return keys.texts(key);
        }
        if (inner == Value.class) {
            return keys.take(
                            key,
                            node -> node instanceof Node.Sequence items
                                    ? Optional.of(items.items().stream()
                                            .map(Values::of)
                                            .toList())
                                    : Optional.<List<Value>>empty())
                    .orElse(List.of());
        }
        return bindings.list(inner.asSubclass(Record.class), keys, key);
    }

    private Optional<?> one(Class<?> type, Keys keys, String key) {
        if (type == String.class) {
            return keys.text(key);
        }
        if (type == Boolean.class) {
            return keys.flag(key);
        }
        if (type == BigDecimal.class) {
            return keys.number(key);
        }
        if (type == Value.class) {
            return keys.value(key);
        }
        if (type.isRecord()) {
            return bindings.find(type.asSubclass(Record.class), keys, key);
        }
        throw new IllegalStateException("Cannot bind components of type '%s'".formatted(type));
    }

    private static Map<String, Value> values(Mapping mapping) {
        Map<String, Value> values = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> values.put(key, Values.of(entry.value())));
        return values;
    }

    private Node node(Object value) {
        if (value instanceof String text) {
            return Scalar.text(text);
        }
        if (value instanceof Boolean flag) {
            return Scalar.flag(flag);
        }
        if (value instanceof BigDecimal number) {
            return Scalar.number(number);
        }
        if (value instanceof Value any) {
            return Values.node(any);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> nodes = new LinkedHashMap<>();
            map.forEach((key, one) -> nodes.put((String) key, node(one)));
            return Mapping.of(nodes);
        }
        return bindings.write((Record) value);
    }

    private static Class<?> inner(Type type) {
        Type[] arguments = type instanceof ParameterizedType some ? some.getActualTypeArguments() : new Type[] {type};
        Type last = arguments[arguments.length - 1];
        return last instanceof Class<?> plain ? plain : Object.class;
    }
}
