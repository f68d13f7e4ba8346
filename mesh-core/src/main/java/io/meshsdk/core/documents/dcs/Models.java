package io.meshsdk.core.documents.dcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.dcs.Definitions.Resolved;
import io.meshsdk.core.documents.dcs.Definitions.Trail;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says models as schema objects, and their fields as properties. */
final class Models {
    private static final List<String> OPTIONS = List.of(
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum");

    private final Definitions definitions;

    Models(Definitions definitions) {
        this.definitions = definitions;
    }

    Sequence schemas(Mapping models) {
        List<Mapping> schemas = new ArrayList<>();
        models.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Mapping model) {
                schemas.add(schema(name, model));
            }
        });
        return Sequence.of(schemas);
    }

    private Mapping schema(String name, Mapping model) {
        Trail trail = new Trail("models", List.of()).at(name);
        Rewording words = new Rewording(model)
                .drop("name")
                .put("name", Scalar.text(name))
                .rename("title", "businessName", "type", "physicalType")
                .each("quality", Rules::standard);
        Optional<Mapping> fields = words.mapping("fields");
        List<String> key = words.take("primaryKey", Models::texts).orElse(List.of());
        fields.ifPresent(all -> words.put("properties", Sequence.of(properties(all, trail, key))));
        Links.reword(words);
        return words.node();
    }

    private List<Mapping> properties(Mapping fields, Trail trail, List<String> key) {
        List<Mapping> properties = new ArrayList<>();
        fields.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Mapping field && definitions.admit()) {
                Rewording property = property(field, trail.at("fields").at(name))
                        .drop("name")
                        .put("name", Scalar.text(name));
                if (key.contains(name)) {
                    property.drop("primaryKey", "primaryKeyPosition")
                            .put("primaryKey", Scalar.flag(true))
                            .put("primaryKeyPosition", position(key.indexOf(name) + 1));
                }
                properties.add(property.node());
            }
        });
        return properties;
    }

    private Rewording property(Mapping field, Trail trail) {
        Resolved resolved = definitions.resolve(field, trail);
        Rewording words = new Rewording(resolved.field())
                .rename("title", "businessName", "primary", "primaryKey")
                .change("enum", Models::accepted)
                .each("quality", Rules::standard);
        words.take("example", Optional::of).ifPresent(example -> words.append("examples", List.of(example)));
        words.text("references")
                .map(target -> new Entries().text("to", target).node())
                .ifPresent(target -> words.append("relationships", List.of(target)));
        Entries options = new Entries();
        OPTIONS.forEach(option -> words.take(option, Optional::of).ifPresent(value -> options.node(option, value)));
        if (!options.isEmpty()) {
            words.put("logicalTypeOptions", options.node());
        }
        Links.reword(words);
        inner(words, resolved.trail());
        return FieldTypes.reword(words);
    }

    private void inner(Rewording words, Trail trail) {
        words.mapping("fields")
                .ifPresent(fields -> words.put("properties", Sequence.of(properties(fields, trail, List.of()))));
        words.mapping("items")
                .filter(items -> definitions.admit())
                .ifPresent(items ->
                        words.put("items", property(items, trail.at("items")).node()));
        Optional<Mapping> keys = words.mapping("keys").filter(side -> definitions.admit());
        Optional<Mapping> values = words.mapping("values").filter(side -> definitions.admit());
        if (keys.isPresent() || values.isPresent()) {
            Entries sides = new Entries()
                    .node(
                            "key",
                            keys.map(side -> property(side, trail.at("keys")).node()))
                    .node(
                            "value",
                            values.map(
                                    side -> property(side, trail.at("values")).node()));
            words.put("map", sides.node());
        }
    }

    private static Node accepted(Node node) {
        if (!(node instanceof Sequence values)) {
            return node;
        }
        return Sequence.of(values.items().stream()
                .map(value -> value instanceof Mapping ? value : Mapping.of(Map.of("value", value)))
                .toList());
    }

    private static Optional<List<String>> texts(Node node) {
        if (!(node instanceof Sequence list) || !list.items().stream().allMatch(Scalar.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(
                list.items().stream().map(item -> ((Scalar) item).text()).toList());
    }

    private static Scalar position(int position) {
        return Scalar.number(BigDecimal.valueOf(position));
    }
}
