package io.meshsdk.policy.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What expressions see of a kind of things: names, their types, and how they are read. What is absent reads as the empty value
 * of its type, and {@code has(..)} tells. Immutable; each refinement returns a copy.
 */
final class Shape<T> {
    private static final int NOT_KEPT = -1;

    private final String name;
    private final Map<String, Attribute<T>> attributes;
    private final CelType type;
    private final int keeps;
    private final View<T> absent;

    private Shape(String name, Map<String, Attribute<T>> attributes) {
        this.name = name;
        this.attributes = attributes;
        this.type = StructTypeReference.create(name);
        this.keeps =
                (int) attributes.values().stream().filter(Attribute::isKept).count();
        this.absent = new View<>(this, null);
    }

    /** Returns a shape without attributes; its type has this name. */
    static <T> Shape<T> named(String name) {
        return new Shape<>("mesh." + name, Map.of());
    }

    /** A text, absent where it is blank. */
    Shape<T> text(String attribute, Function<T, String> read) {
        return with(attribute, SimpleType.STRING, value -> presentText(read.apply(value)), () -> "");
    }

    Shape<T> someText(String attribute, Function<T, Optional<String>> read) {
        return with(
                attribute,
                SimpleType.STRING,
                value -> presentText(read.apply(value).orElse("")),
                () -> "");
    }

    /** A text that is not known where it is absent: what reads it there is unknown, and does not hold. */
    Shape<T> knownText(String attribute, Function<T, Optional<String>> read) {
        return with(
                attribute,
                SimpleType.STRING,
                value -> presentText(read.apply(value).orElse("")),
                () -> {
                    throw new RowShape.NullRead();
                });
    }

    Shape<T> flag(String attribute, Predicate<T> read) {
        return with(attribute, SimpleType.BOOL, read::test, () -> false);
    }

    Shape<T> someFlag(String attribute, Function<T, Optional<Boolean>> read) {
        return with(attribute, SimpleType.BOOL, value -> orNull(read.apply(value)), () -> false);
    }

    Shape<T> whole(String attribute, ToLongFunction<T> read) {
        return with(attribute, SimpleType.INT, read::applyAsLong, () -> 0L);
    }

    Shape<T> someWhole(String attribute, Function<T, Optional<Long>> read) {
        return with(attribute, SimpleType.INT, value -> orNull(read.apply(value)), () -> 0L);
    }

    Shape<T> someNumber(String attribute, Function<T, Optional<Double>> read) {
        return with(attribute, SimpleType.DOUBLE, value -> orNull(read.apply(value)), () -> 0.0);
    }

    Shape<T> someDuration(String attribute, Function<T, Optional<Duration>> read) {
        return with(attribute, SimpleType.DURATION, value -> orNull(read.apply(value)), () -> Duration.ZERO);
    }

    Shape<T> someInstant(String attribute, Function<T, Optional<Instant>> read) {
        return with(attribute, SimpleType.TIMESTAMP, value -> orNull(read.apply(value)), () -> Instant.EPOCH);
    }

    Shape<T> texts(String attribute, Function<T, List<String>> read) {
        return keeping(
                attribute,
                ListType.create(SimpleType.STRING),
                value -> presentList(List.copyOf(read.apply(value))),
                List::of);
    }

    Shape<T> textMap(String attribute, Function<T, Map<String, String>> read) {
        return map(attribute, SimpleType.STRING, read);
    }

    Shape<T> numberMap(String attribute, Function<T, Map<String, Double>> read) {
        return map(attribute, SimpleType.DOUBLE, read);
    }

    /** Values of any kind by their names. */
    Shape<T> anyMap(String attribute, Function<T, Map<String, Object>> read) {
        return map(attribute, SimpleType.DYN, read);
    }

    /** One thing of another shape, which may be one that is defined later. */
    <U> Shape<T> one(String attribute, String shapeName, Supplier<Shape<U>> shape, Function<T, Optional<U>> read) {
        return keeping(
                attribute,
                StructTypeReference.create("mesh." + shapeName),
                value -> read.apply(value).map(shape.get()::of).orElse(null),
                () -> shape.get().absent());
    }

    <U> Shape<T> one(String attribute, Shape<U> shape, Function<T, Optional<U>> read) {
        return keeping(
                attribute,
                shape.type(),
                value -> read.apply(value).map(shape::of).orElse(null),
                shape::absent);
    }

    /** One thing of another shape, which has to be asked for by {@code has(..)} where it may be absent: to read it then fails. */
    <U> Shape<T> oneNeeded(String attribute, Shape<U> shape, Function<T, Optional<U>> read) {
        return keeping(
                attribute,
                shape.type(),
                value -> read.apply(value).map(shape::of).orElse(null),
                () -> {
                    throw new IllegalArgumentException(
                            "Cannot read '%s' of %s: it is absent, ask has(..) first".formatted(attribute, name));
                });
    }

    <U> Shape<T> many(String attribute, Shape<U> shape, Function<T, List<U>> read) {
        return keeping(
                attribute, ListType.create(shape.type()), value -> presentList(shape.all(read.apply(value))), List::of);
    }

    /** Things that are already seen in a shape, so that all who ask see the same. */
    <U> Shape<T> seen(String attribute, Shape<U> shape, Function<T, List<View<U>>> read) {
        return keeping(attribute, ListType.create(shape.type()), value -> presentList(read.apply(value)), List::of);
    }

    /** Returns the type, as other types and variables refer to it. */
    CelType type() {
        return type;
    }

    /** Returns how many attributes are kept when they were read. */
    int keeps() {
        return keeps;
    }

    /** Returns the type, as the checker asks for it. */
    @SuppressWarnings("Immutable")
    StructType definition() {
        return StructType.create(
                name,
                ImmutableSet.copyOf(attributes.keySet()),
                attribute -> Optional.ofNullable(attributes.get(attribute)).map(Attribute::type));
    }

    /** Returns a thing, as expressions see it. */
    View<T> of(T thing) {
        return new View<>(this, thing);
    }

    /** Returns things, as expressions see them. */
    List<View<T>> all(List<T> things) {
        List<View<T>> seen = new ArrayList<>(things.size());
        for (T thing : things) {
            seen.add(of(thing));
        }
        return List.copyOf(seen);
    }

    /** Returns what stands for a thing that is not there: everything of it is absent. */
    View<T> absent() {
        return absent;
    }

    Attribute<T> attribute(String attribute) {
        Attribute<T> found = attributes.get(attribute);
        if (found == null) {
            throw new IllegalArgumentException("No attribute '%s' of %s".formatted(attribute, name));
        }
        return found;
    }

    @Override
    public String toString() {
        return name;
    }

    private <V> Shape<T> map(String attribute, CelType of, Function<T, Map<String, V>> read) {
        return keeping(
                attribute,
                MapType.create(SimpleType.STRING, of),
                value -> {
                    Map<String, V> found = read.apply(value);
                    return found.isEmpty() ? null : Collections.unmodifiableMap(found);
                },
                Map::of);
    }

    private Shape<T> with(
            String attribute, CelType of, Function<T, @Nullable Object> read, Supplier<Object> whereAbsent) {
        return with(attribute, new Attribute<>(of, read, whereAbsent, NOT_KEPT));
    }

    private Shape<T> keeping(
            String attribute, CelType of, Function<T, @Nullable Object> read, Supplier<Object> whereAbsent) {
        return with(attribute, new Attribute<>(of, read, whereAbsent, keeps));
    }

    private Shape<T> with(String attribute, Attribute<T> added) {
        Map<String, Attribute<T>> more = new LinkedHashMap<>(attributes);
        more.put(attribute, added);
        return new Shape<>(name, more);
    }

    private static @Nullable Object presentText(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable Object presentList(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Object orNull(Optional<?> found) {
        return found.isPresent() ? found.get() : null;
    }

    /** How one name of a shape is read: null where it is absent; and the place where it is kept, below zero where it is not. */
    record Attribute<T>(CelType type, Function<T, @Nullable Object> read, Supplier<Object> whereAbsent, int place) {
        boolean isKept() {
            return place >= 0;
        }
    }
}
