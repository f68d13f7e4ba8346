package io.meshsdk.core.documents.dcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links by name, and policies, as authoritative definitions: the name is their type. */
final class Links {
    private Links() {}

    /** Says the links of a mapping; where one of them is no address, all stay as they are written. */
    static void reword(Rewording words) {
        words.take("links", Links::links).ifPresent(links -> words.append("authoritativeDefinitions", links));
    }

    /** Returns the policies of a list, or nothing where one of them has no address. */
    static Optional<List<Mapping>> policies(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            return Optional.empty();
        }
        List<Mapping> links = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Mapping policy) || policy.find("url").isEmpty()) {
                return Optional.empty();
            }
            links.add(new Rewording(policy)
                    .rename("name", "type")
                    .put("type", Scalar.text("policy"))
                    .node());
        }
        return Optional.of(links);
    }

    private static Optional<List<Mapping>> links(Node node) {
        if (!(node instanceof Mapping mapping)
                || !mapping.entries().values().stream()
                        .allMatch(entry -> entry.value() instanceof Scalar url && url.kind() == Node.Kind.TEXT)) {
            return Optional.empty();
        }
        List<Mapping> links = new ArrayList<>();
        mapping.entries()
                .forEach((name, entry) -> links.add(new Entries()
                        .text("type", name)
                        .node("url", entry.value())
                        .node()));
        return Optional.of(links);
    }
}
