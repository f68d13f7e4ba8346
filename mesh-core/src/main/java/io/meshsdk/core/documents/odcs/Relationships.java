package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.metadata.Relationship;
import java.util.List;

/** Relationships: one field to one field as texts, several to several as lists. */
final class Relationships {
    private Relationships() {}

    static List<Relationship> read(Keys keys) {
        return keys.mappings("relationships").stream()
                .map(mapping -> read(mapping))
                .toList();
    }

    static Mapping write(Relationship relationship) {
        Entries entries = new Entries().text("type", relationship.type());
        fields("from", relationship.from(), entries);
        fields("to", relationship.to(), entries);
        return AnnotationKeys.write(relationship.annotations(), entries).node();
    }

    private static Relationship read(Mapping mapping) {
        Keys keys = new Keys(mapping);
        return new Relationship(keys.text("type"), fields(keys, "from"), fields(keys, "to"), AnnotationKeys.read(keys));
    }

    private static List<String> fields(Keys keys, String key) {
        return keys.text(key).map(List::of).orElseGet(() -> keys.texts(key));
    }

    private static void fields(String key, List<String> fields, Entries entries) {
        if (fields.size() == 1) {
            Node only = Scalar.text(fields.get(0));
            entries.node(key, only);
        } else {
            entries.texts(key, fields);
        }
    }
}
