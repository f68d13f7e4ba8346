package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshsdk.core.documents.binding.StrictRecords;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.metadata.Value;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes one object: keys in the order of the calls, and none for what is absent, empty or the default. */
final class FormWriter {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    FormWriter text(String key, String value) {
        node.put(key, value);
        return this;
    }

    FormWriter text(String key, Optional<String> value) {
        value.ifPresent(text -> node.put(key, text));
        return this;
    }

    FormWriter number(String key, long value) {
        node.put(key, value);
        return this;
    }

    /** Writes a double with as few digits as name it, the same on every platform. */
    FormWriter real(String key, double value) {
        return text(key, ShortestDecimal.of(value));
    }

    FormWriter flag(String key, boolean value) {
        if (value) {
            node.put(key, true);
        }
        return this;
    }

    <E extends Enum<E>> FormWriter word(String key, E value) {
        return text(key, value.name().toLowerCase(Locale.ROOT));
    }

    <E extends Enum<E>> FormWriter word(String key, E value, E standard) {
        return value == standard ? this : word(key, value);
    }

    FormWriter object(String key, FormWriter value) {
        node.set(key, value.node);
        return this;
    }

    FormWriter objectUnlessEmpty(String key, FormWriter value) {
        return value.node.isEmpty() ? this : object(key, value);
    }

    FormWriter node(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    /** Writes a record that is always there, unless it says nothing. */
    FormWriter record(String key, Record value) {
        Node.Mapping mapping = StrictRecords.write(value);
        return mapping.entries().isEmpty() ? this : node(key, JsonNodes.of(mapping));
    }

    /** Writes a record that need not be there, also where it says nothing. */
    FormWriter record(String key, Optional<? extends Record> value) {
        value.ifPresent(some -> node(key, JsonNodes.of(StrictRecords.write(some))));
        return this;
    }

    FormWriter records(String key, Collection<? extends Record> values) {
        return list(key, values, value -> JsonNodes.of(StrictRecords.write(value)));
    }

    FormWriter value(String key, Value value) {
        return node(key, JsonNodes.of(Values.node(value)));
    }

    FormWriter values(String key, Collection<Value> values) {
        return list(key, values, value -> JsonNodes.of(Values.node(value)));
    }

    FormWriter values(String key, Map<String, Value> values) {
        return values.isEmpty() ? this : value(key, new Value.Entries(values));
    }

    FormWriter texts(String key, Collection<String> values) {
        return list(key, values, TextNode::valueOf);
    }

    <T> FormWriter objects(String key, Collection<T> values, Function<? super T, FormWriter> form) {
        return list(key, values, value -> form.apply(value).node);
    }

    private <T> FormWriter list(String key, Collection<T> values, Function<? super T, JsonNode> form) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(key);
            values.forEach(value -> list.add(form.apply(value)));
        }
        return this;
    }
}
