package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Steps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds things that are there twice in one list. */
final class Repeats {
    private final Collected collected;

    Repeats(Collected collected) {
        this.collected = collected;
    }

    /** Judges the values of a key. */
    void judge(Finding finding, String what, List<Element> items, String key) {
        judge(finding, what, items, key, item -> item.text(key));
    }

    /** Judges items by what tells them apart; the finding is placed at the value of a key. */
    void judge(
            Finding finding,
            String what,
            List<Element> items,
            String key,
            Function<Element, Optional<String>> identity) {
        Map<String, Element> seen = new HashMap<>();
        for (Element item : items) {
            Optional<String> identified = identity.apply(item);
            Element first = identified.map(name -> seen.putIfAbsent(name, item)).orElse(null);
            if (first != null) {
                collected.add(
                        finding,
                        item.find(key).orElse(item),
                        "There is another %s '%s' at %s."
                                .formatted(what, Steps.shown(item.text(key).orElse("")), first.path()),
                        "Name one of them otherwise, or remove it.");
            }
        }
    }

    /** Judges the ids of every list below an element. */
    void ids(Element element) {
        if (element.node() instanceof Node.Mapping mapping) {
            for (String key : mapping.entries().keySet()) {
                if (!key.equals("customProperties")) {
                    element.find(key).ifPresent(this::ids);
                }
            }
        } else if (element.node() instanceof Node.Sequence) {
            List<Element> items = element.items();
            judge(Finding.DUPLICATE_ID, "item with the id", items, "id");
            items.forEach(this::ids);
        }
    }
}
