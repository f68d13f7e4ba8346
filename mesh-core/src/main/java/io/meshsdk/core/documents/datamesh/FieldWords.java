package io.meshsdk.core.documents.datamesh;

import io.meshsdk.access.Classification;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.Arrays;
import java.util.Map;

/** The keys of schemas and fields that people write otherwise than they are stored. */
final class FieldWords {
    private static final Map<String, String> TO_NATIVE = Map.of("key", "primaryKey");
    private static final Map<String, String> TO_STORED = Map.of("primaryKey", "key");

    private FieldWords() {}

    static Node toNative(Node schema) {
        return schema(schema, TO_NATIVE);
    }

    static Node toStored(Node schema) {
        return schema(schema, TO_STORED);
    }

    private static Node schema(Node node, Map<String, String> words) {
        if (!(node instanceof Mapping schema)) {
            return node;
        }
        Entries entries = new Entries();
        schema.entries()
                .forEach((key, entry) ->
                        entries.node(key, key.equals("fields") ? fields(entry.value(), words) : entry.value()));
        return entries.node();
    }

    private static Node fields(Node node, Map<String, String> words) {
        return node instanceof Sequence fields
                ? Sequence.of(fields.items().stream()
                        .map(field -> field(field, words))
                        .toList())
                : node;
    }

    private static Node field(Node node, Map<String, String> words) {
        if (!(node instanceof Mapping field)) {
            return node;
        }
        Entries entries = new Entries();
        field.entries().forEach((key, entry) -> {
            boolean personal = key.equals("pii") && entry.value() instanceof Scalar flag && flag.kind() == Kind.FLAG;
            if (key.equals("type")) {
                entries.node(key, type(entry.value(), words));
            } else if (personal) {
                entries.node(key, Scalar.text("personal"));
            } else if (key.equals("classification") && isTaxonomy(entry.value())) {
                entries.node("taxonomy", entry.value());
            } else if (!isFalse(entry.value())) {
                entries.node(words.getOrDefault(key, key), entry.value());
            }
        });
        boolean notPersonal = field.find("pii").filter(FieldWords::isFalse).isPresent();
        return notPersonal ? without(entries.node(), "pii") : entries.node();
    }

    private static Node type(Node node, Map<String, String> words) {
        if (!(node instanceof Mapping nested)) {
            return node;
        }
        Entries entries = new Entries();
        nested.entries()
                .forEach((key, entry) -> entries.node(
                        key, key.equals("struct") ? fields(entry.value(), words) : type(entry.value(), words)));
        return entries.node();
    }

    /** One word is written for two things: how far data may travel, and a code of a taxonomy. */
    private static boolean isTaxonomy(Node node) {
        return node instanceof Scalar word
                && word.kind() == Kind.TEXT
                && Arrays.stream(Classification.values())
                        .noneMatch(level -> level.name().equalsIgnoreCase(word.text()));
    }

    private static boolean isFalse(Node node) {
        return node instanceof Scalar flag
                && flag.kind() == Kind.FLAG
                && flag.text().equals("false");
    }

    private static Mapping without(Mapping mapping, String gone) {
        Entries entries = new Entries();
        mapping.entries().forEach((key, entry) -> {
            if (!key.equals(gone)) {
                entries.node(key, entry.value());
            }
        });
        return entries.node();
    }
}
