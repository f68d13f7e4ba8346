package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of any shape as nodes and back.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Values {
    private Values() {}

    /** Returns what a node says, wherever it was written. */
    public static Value of(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar(scalar);
        }
        if (node instanceof Sequence sequence) {
            return new Value.Items(sequence.items().stream().map(Values::of).toList());
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        ((Mapping) node).entries().forEach((key, entry) -> entries.put(key, of(entry.value())));
        return new Value.Entries(entries);
    }

    /** Returns a node that says a value. */
    public static Node node(Value value) {
        if (value instanceof Value.Text text) {
            return Scalar.text(text.text());
        }
        if (value instanceof Value.Numeric number) {
            return Scalar.number(number.number());
        }
        if (value instanceof Value.Flag flag) {
            return Scalar.flag(flag.flag());
        }
        if (value instanceof Value.Items items) {
            return Sequence.of(items.items().stream().map(Values::node).toList());
        }
        if (value instanceof Value.Entries entries) {
            Map<String, Node> nodes = new LinkedHashMap<>();
            entries.entries().forEach((key, one) -> nodes.put(key, node(one)));
            return Mapping.of(nodes);
        }
        return Scalar.nothing();
    }

    private static Value scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> Value.of(scalar.text());
            case NUMBER -> number(scalar).map(Value::of).orElseGet(() -> Value.of(scalar.text()));
            case FLAG -> Value.of(scalar.text().equals("true"));
            case NULL -> Value.nothing();
        };
    }

    /** Returns the number of a scalar, or nothing where it is none, or its exponent is out of bounds. */
    static Optional<BigDecimal> number(Scalar scalar) {
        if (scalar.kind() != Node.Kind.NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(scalar.text()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
