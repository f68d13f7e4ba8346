package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A key whose value decides which other keys there may be. */
final class Switch {
    private final String key;
    private final Map<String, List<Scope>> byWord = new LinkedHashMap<>();
    private final List<Scope> whenAbsent = new ArrayList<>();
    private final List<Scope> whenPresent = new ArrayList<>();

    Switch(String key) {
        this.key = key;
    }

    /** Adds a case: for a word, {@code absent} or {@code present}. */
    void add(String word, Scope scope) {
        switch (word) {
            case "absent" -> whenAbsent.add(scope);
            case "present" -> whenPresent.add(scope);
            default -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(scope);
        }
    }

    void collect(Node.Mapping mapping, List<Scope> into) {
        Node.Entry entry = mapping.entries().get(key);
        if (entry == null || isNull(entry.value())) {
            addTo(into, whenAbsent);
        } else {
            addTo(into, whenPresent);
            if (entry.value() instanceof Node.Scalar scalar) {
                addTo(into, byWord.getOrDefault(scalar.text(), List.of()));
            }
        }
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL;
    }

    private static void addTo(List<Scope> into, List<Scope> scopes) {
        for (Scope scope : scopes) {
            if (!into.contains(scope)) {
                into.add(scope);
            }
        }
    }

    /** Returns the words beside which a key has its place, as {@code type object}. */
    List<String> wordsWith(String name) {
        return byWord.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(scope -> scope.keys().containsKey(name)))
                .map(entry -> "'%s: %s'".formatted(key, entry.getKey()))
                .toList();
    }
}
