package io.meshsdk.policy.cel;

import dev.cel.common.values.SelectableValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thing as expressions see it, read when they ask; null stands for a thing that is not there. */
record View<T>(Shape<T> shape, @Nullable T thing) implements SelectableValue<String> {
    @Override
    public Object select(String name) {
        Shape.Attribute<T> attribute = shape.attribute(name);
        Object found = thing == null ? null : attribute.read().apply(thing);
        return found == null ? attribute.whereAbsent().get() : found;
    }

    @Override
    public Optional<Object> find(String name) {
        Shape.Attribute<T> attribute = shape.attribute(name);
        return thing == null
                ? Optional.empty()
                : Optional.ofNullable(attribute.read().apply(thing));
    }

    /** Returns the name of the shape only: what it holds is nobody's to print. */
    @Override
    public String toString() {
        return shape.toString();
    }
}
