package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping of names that counts as a list of things with a name.
 *
 * @param key the key by which the rules ask for the name
 * @param words the words of the thing that has a name
 */
record NamedEntries(String key, Function<String, Vocabulary> words) implements Vocabulary {
    @Override
    public Optional<Element> find(Element at, String asked) {
        return at.entry(asked);
    }

    @Override
    public List<Element> items(Element at) {
        List<Element> items = new ArrayList<>();
        if (at.node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> items.add(item(at, name, entry)));
        }
        return items;
    }

    private Element item(Element at, String name, Node.Entry entry) {
        Vocabulary own = words.apply(name);
        Scalar said = new Scalar(name, Kind.TEXT, entry.keyPlace());
        return new Element(
                entry.value(),
                () -> Steps.key(at.path(), name),
                (item, asked) -> asked.equals(key) ? Optional.of(item.saying(said)) : own.find(item, asked));
    }
}
