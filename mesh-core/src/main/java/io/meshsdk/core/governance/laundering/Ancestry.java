package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.laundering.Lineage.Made;
import io.meshsdk.core.governance.laundering.Lineage.Origin;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.FieldSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** All that a field is made of, over products, each once; and what of it nobody knows. For one thread and one judgement. */
final class Ancestry {
    private final Lineage lineage;
    private final Map<Key, Ancestor> ancestors = new LinkedHashMap<>();
    private final Set<FieldSource> named = new LinkedHashSet<>();
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private final Key start;

    private Ancestry(Lineage lineage, Origin of) {
        this.lineage = lineage;
        this.start = Key.of(of);
        walk(of);
    }

    static Ancestry of(Lineage lineage, DataProduct product, OutputPort port, PortFields field) {
        return new Ancestry(lineage, new Origin(product, port, field, true));
    }

    private void walk(Origin of) {
        Deque<Ancestor> open = new ArrayDeque<>();
        Ancestor first = new Ancestor(start, of);
        ancestors.put(start, first);
        open.add(first);
        while (!open.isEmpty()) {
            Ancestor one = open.remove();
            Made made = lineage.madeOf(one.product(), one.field());
            made.unread().forEach(text -> unknown.add(new Unknown(words(one), one.told(text), false)));
            for (FieldSource source : made.sources()) {
                follow(one, source, open);
            }
        }
    }

    private void follow(Ancestor one, FieldSource source, Deque<Ancestor> open) {
        named.add(source);
        List<Origin> origins = lineage.resolve(one.product(), source);
        if (origins.isEmpty()) {
            unknown.add(new Unknown(words(one), one.told(source.toString()), true));
        }
        for (Origin origin : origins) {
            Key key = Key.of(origin);
            one.edges.add(new Edge(source, key));
            if (!ancestors.containsKey(key)) {
                Ancestor next = new Ancestor(key, origin);
                ancestors.put(key, next);
                open.add(next);
            }
        }
    }

    private String words(Ancestor one) {
        return one.key.equals(start) ? "" : one.at.words();
    }

    /** Returns the field itself, and then what it is made of, the nearest first. */
    List<Ancestor> all() {
        return List.copyOf(ancestors.values());
    }

    /** Returns what the field is made of, the nearest first; the field itself is not among them, also where it is made of itself. */
    List<Ancestor> behind() {
        return all().subList(1, ancestors.size());
    }

    /** Returns the sources that are named on the way to all that it is made of, the nearest first. */
    Set<FieldSource> sources() {
        return Collections.unmodifiableSet(named);
    }

    /** Returns what nobody knows of the field, or of those it is made of. */
    Set<Unknown> unknown() {
        return Collections.unmodifiableSet(unknown);
    }

    /** Returns whether a field that it is made of is one that a source names. */
    boolean isNamed(FieldSource source, Ancestor wanted) {
        return lineage.resolve(source).stream()
                .anyMatch(origin -> Key.of(origin).equals(wanted.key));
    }

    /**
     * Returns whether there is a way from a field it is made of to the field itself.
     *
     * @param stops tells where no way passes, whatever comes from there
     * @param closed tells on which step from which field none does
     */
    boolean arrives(Ancestor from, Predicate<Ancestor> stops, BiPredicate<Ancestor, FieldSource> closed) {
        Set<Key> seen = new HashSet<>();
        Deque<Key> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Ancestor one = ancestors.get(open.remove());
            if (one == null || stops.test(one)) {
                continue;
            }
            for (Edge edge : one.edges) {
                if (!closed.test(one, edge.source) && seen.add(edge.to)) {
                    if (edge.to.equals(from.key)) {
                        return true;
                    }
                    open.add(edge.to);
                }
            }
        }
        return false;
    }

    /**
     * What nobody knows of what a field is made of.
     *
     * @param of the field that names it, in words; blank for the one that is asked about
     * @param text what is named
     * @param isField whether it names a field, and the catalog has none of it; otherwise nobody can read what it names
     */
    record Unknown(String of, String text, boolean isField) {}

    private record Key(ProductId product, String port, String element) {
        static Key of(Origin origin) {
            return new Key(
                    origin.product().id(),
                    origin.port().key().toString(),
                    origin.field().element());
        }
    }

    private record Edge(FieldSource source, Key to) {}

    /** A field, and the steps to those it is made of. */
    static final class Ancestor {
        private final Key key;
        private final Origin at;
        private final List<Edge> edges = new ArrayList<>();

        private Ancestor(Key key, Origin at) {
            this.key = key;
            this.at = at;
        }

        Origin at() {
            return at;
        }

        DataProduct product() {
            return at.product();
        }

        PortFields field() {
            return at.field();
        }

        /** Returns what the field says of itself, for those whom a judgement is told. */
        String told(String text) {
            return at.isShown() ? text : Lineage.HIDDEN;
        }

        String domain() {
            return product().id().domain();
        }
    }
}
