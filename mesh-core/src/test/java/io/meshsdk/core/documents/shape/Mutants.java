package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes a document in one place at a time: each operator in some places, chosen by a seed. */
final class Mutants {
    private static final int LONG = 2_000;

    private final List<List<Object>> places = new ArrayList<>();
    private final Node.Mapping root;

    private Mutants(Node.Mapping root) {
        this.root = root;
        collect(root, List.of());
    }

    /** Returns mutants for some places of each operator; for fewer in a long document, of which each takes long. */
    static List<Mutant> of(Node.Mapping root, long seed, int places) {
        Mutants mutants = new Mutants(root);
        int placesEach = mutants.places.size() > LONG ? 1 + places / 8 : places;
        List<Mutant> made = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            mutants.add(operator, new Random(seed + operator.name().hashCode()), placesEach, made);
        }
        return made;
    }

    private void add(Operator operator, Random random, int most, List<Mutant> made) {
        int found = 0;
        for (int tries = 0; tries < most * 20 && found < most; tries++) {
            List<Object> place = Operator.pick(places, random);
            Optional<Node> changed = replaced(root, place, operator, random);
            if (changed.isPresent() && changed.get() instanceof Node.Mapping mapping && !mapping.says(root)) {
                made.add(new Mutant(operator.name(), place.toString(), mapping));
                found++;
            }
        }
    }

    private void collect(Node node, List<Object> place) {
        places.add(place);
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> collect(entry.value(), plus(place, key)));
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(sequence.items().get(i), plus(place, i));
            }
        }
    }

    private static List<Object> plus(List<Object> place, Object step) {
        List<Object> longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private static Optional<Node> replaced(Node node, List<Object> place, Operator operator, Random random) {
        if (place.isEmpty()) {
            return operator.change(node, random);
        }
        List<Object> rest = place.subList(1, place.size());
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
            String key = place.get(0).toString();
            Node.Entry entry = mapping.entries().get(key);
            return replaced(entry.value(), rest, operator, random).map(changed -> {
                entries.put(key, new Node.Entry(changed, entry.keyPlace()));
                return new Node.Mapping(entries, mapping.place());
            });
        }
        Node.Sequence sequence = (Node.Sequence) node;
        int index = (Integer) place.get(0);
        return replaced(sequence.items().get(index), rest, operator, random).map(changed -> {
            List<Node> items = new ArrayList<>(sequence.items());
            items.set(index, changed);
            return new Node.Sequence(items, sequence.place());
        });
    }
}
