package io.meshsdk.core.compatibility.omds;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in two versions of a document, and what stands there.
 *
 * @param steps the way from the top, in the words of the first version where that has the place
 * @param field the key that differs
 * @param before what the first version says there
 * @param after what the second version says there
 */
record Spot(List<Step> steps, String field, Optional<Node> before, Optional<Node> after) {
    private static final Step EXTENSIONS = new Step("customProperties", Map.of("property", "meshsdk.extensions"));

    static Spot top(Mapping before, Mapping after) {
        return new Spot(List.of(), "customProperties", Optional.of(before), Optional.of(after));
    }

    /** Returns the value of a key. */
    Spot key(String key) {
        return below(new Step(key, Map.of()), key, find(before, key), find(after, key));
    }

    /** Returns the item of a list whose keys have these values. */
    Spot item(String list, Map<String, String> named) {
        return item(list, named, named);
    }

    /** Returns the item of a list that is named otherwise in either version. */
    Spot item(String list, Map<String, String> namedBefore, Map<String, String> namedAfter) {
        Optional<Node> one = item(find(before, list), namedBefore);
        Optional<Node> next = item(find(after, list), namedAfter);
        return below(new Step(list, one.isPresent() ? namedBefore : namedAfter), list, one, next);
    }

    /** Returns the item of a list at an index, named by a key where it has that. */
    Spot item(String list, int index, String key) {
        Optional<Node> one = items(find(before, list)).skip(index).findFirst();
        Optional<Node> next = items(find(after, list)).skip(index).findFirst();
        Optional<String> name = text(one.or(() -> next), key);
        if (name.isPresent()) {
            return below(new Step(list, Map.of(key, name.get())), list, one, next);
        }
        Spot whole = key(list);
        return whole.below(new Step(Integer.toString(index), Map.of()), list, one, next);
    }

    /** Returns the value of the first key that differs, this place where none does. */
    Spot firstDifference() {
        return Stream.of(before, after)
                .flatMap(Optional::stream)
                .filter(Mapping.class::isInstance)
                .flatMap(node -> ((Mapping) node).entries().keySet().stream())
                .map(this::key)
                .filter(Spot::differs)
                .findFirst()
                .orElseGet(() -> unsaid(field));
    }

    /** Returns a part of this place that the document has no key for. */
    Spot unsaid(String part) {
        List<Step> where = steps.isEmpty() ? List.of(EXTENSIONS) : steps;
        return new Spot(where, part, Optional.empty(), Optional.empty());
    }

    /** Returns the values of a key in the items of a list, in either version. */
    Set<String> names(String list, String key) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after)
                .flatMap(node -> items(find(node, list)))
                .forEach(item -> text(Optional.of(item), key).ifPresent(names::add));
        return names;
    }

    boolean isThere() {
        return before.isPresent() || after.isPresent();
    }

    boolean differs() {
        return !before.flatMap(one -> after.map(one::says)).orElse(!isThere());
    }

    private Spot below(Step step, String name, Optional<Node> one, Optional<Node> next) {
        List<Step> way = new ArrayList<>(steps);
        way.add(step);
        return new Spot(List.copyOf(way), name, one, next);
    }

    private static Optional<Node> item(Optional<Node> list, Map<String, String> named) {
        return items(list)
                .filter(item -> named.entrySet().stream()
                        .allMatch(name -> text(Optional.of(item), name.getKey())
                                .filter(name.getValue()::equals)
                                .isPresent()))
                .findFirst();
    }

    private static Stream<Node> items(Optional<Node> list) {
        return list.filter(Sequence.class::isInstance).stream()
                .flatMap(sequence -> ((Sequence) sequence).items().stream());
    }

    private static Optional<String> text(Optional<Node> node, String key) {
        return find(node, key).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text());
    }

    private static Optional<Node> find(Optional<Node> node, String key) {
        return node.filter(Mapping.class::isInstance).flatMap(mapping -> ((Mapping) mapping).find(key));
    }

    /**
     * One step of a way.
     *
     * @param key the key
     * @param named which item of the list that stands there, by its keys; empty for the whole value
     */
    record Step(String key, Map<String, String> named) {}
}
