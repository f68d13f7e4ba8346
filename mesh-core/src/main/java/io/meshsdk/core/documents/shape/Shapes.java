package io.meshsdk.core.documents.shape;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes of all versions of all standards that are known.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Shapes {
    private static final Map<Standard, List<Shape>> ALL = load();

    private Shapes() {}

    private static Map<Standard, List<Shape>> load() {
        Map<Standard, List<Shape>> all = new EnumMap<>(Standard.class);
        for (Standard standard : Standard.values()) {
            List<Shape> shapes = new ArrayList<>();
            for (String name : standard.lines()) {
                Line line = Line.load(name);
                line.versions().names().forEach(version -> shapes.add(new Shape(standard, line, version)));
            }
            all.put(standard, List.copyOf(shapes));
        }
        return all;
    }

    /** Returns the shapes of a standard, the oldest version first. */
    public static List<Shape> of(Standard standard) {
        return ALL.getOrDefault(standard, List.of());
    }

    /**
     * Returns the shape of a version, for example {@code 3.1.0}.
     *
     * @throws IllegalArgumentException if no such version is known
     */
    public static Shape of(Standard standard, String version) {
        return find(standard, version)
                .orElseThrow(() -> new IllegalArgumentException("No version '%s' of %s. Known are %s."
                        .formatted(
                                version,
                                standard,
                                of(standard).stream().map(Shape::version).toList())));
    }

    /** Returns the shape of the newest version. */
    public static Shape newest(Standard standard) {
        List<Shape> shapes = of(standard);
        return shapes.get(shapes.size() - 1);
    }

    /** Returns the shape of the version that a document declares, if it declares one that is known. */
    public static Optional<Shape> declared(Standard standard, Document document) {
        return document.root()
                .find(standard.versionKey())
                .map(node -> node instanceof Node.Scalar scalar ? scalar.text() : "")
                .flatMap(text -> find(standard, text.startsWith("v") ? text.substring(1) : text));
    }

    private static Optional<Shape> find(Standard standard, String version) {
        return of(standard).stream()
                .filter(shape -> shape.version().equals(version))
                .findFirst();
    }
}
