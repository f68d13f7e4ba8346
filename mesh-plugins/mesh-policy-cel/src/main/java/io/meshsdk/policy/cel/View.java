package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing as expressions see it, read when they ask; null stands for a thing that is not there. Lists, maps and things within are
 * made once and kept. It is a value of CEL, so that nothing is converted on the way. Thread-safe: what two threads make at once
 * is the same.
 */
@SuppressWarnings("Immutable")
final class View<T> extends StructValue<String, View<T>> {
    private final Shape<T> shape;
    private final @Nullable T thing;
    private @Nullable Object @Nullable [] kept;

    View(Shape<T> shape, @Nullable T thing) {
        this.shape = shape;
        this.thing = thing;
    }

    @Nullable
    T thing() {
        return thing;
    }

    /** Returns the thing, which has to be there. */
    T present() {
        return Objects.requireNonNull(thing);
    }

    @Override
    public Object select(String name) {
        Shape.Attribute<T> attribute = shape.attribute(name);
        Object found = read(attribute);
        return found == null ? attribute.whereAbsent().get() : found;
    }

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(read(shape.attribute(name)));
    }

    private @Nullable Object read(Shape.Attribute<T> attribute) {
        T from = thing;
        if (from == null) {
            return null;
        }
        return attribute.isKept() ? kept(attribute, from) : attribute.read().apply(from);
    }

    private @Nullable Object kept(Shape.Attribute<T> attribute, T from) {
        @Nullable Object[] all = kept;
        if (all == null) {
            all = new Object[shape.keeps()];
            kept = all;
        }
        Object found = all[attribute.place()];
        if (found == null) {
            found = attribute.read().apply(from);
            all[attribute.place()] = found;
        }
        return found;
    }

    @Override
    public View<T> value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return thing == null;
    }

    @Override
    public CelType celType() {
        return shape.type();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof View<?> view && view.shape == shape && Objects.equals(view.thing, thing);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(thing);
    }

    /** Returns the name of the shape only: what it holds is nobody's to print. */
    @Override
    public String toString() {
        return shape.toString();
    }
}
