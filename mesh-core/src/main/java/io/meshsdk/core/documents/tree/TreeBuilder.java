package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Builds a tree from its parts in the order they were written, within the limits and without recursion. */
final class TreeBuilder {
    private static final String HALF_LETTER = "An escape stands for half of a surrogate pair, which is no letter.";
    private static final String HALF_LETTER_REMEDY = "Write both halves, or the letter itself.";

    private final Problems problems;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Node root;
    private long nodes;
    private long characters;

    TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    Node root() {
        return root;
    }

    boolean awaitsKey() {
        return open.peek() instanceof MappingFrame mapping && mapping.awaitsKey();
    }

    /** Returns the path of what is being read. */
    String path() {
        String path = "";
        for (Iterator<Frame> frames = open.descendingIterator(); frames.hasNext(); ) {
            path = frames.next().path(path);
        }
        return path;
    }

    void startMapping(Place place) {
        start(new MappingFrame(place));
    }

    void startSequence(Place place) {
        start(new Frame.Items(place));
    }

    private void start(Frame frame) {
        requireDepth(open.size() + 1, frame.place);
        frame.begin(nodes, characters);
        count(1, 0, frame.place);
        open.push(frame);
    }

    /** Ends the innermost list or mapping and returns it. */
    Anchored end() {
        Anchored ended = open.pop().end(nodes, characters);
        add(ended.node(), ended.height());
        return ended;
    }

    void key(String text, Place place) {
        MappingFrame mapping = mapping();
        if (text.length() > Limits.KEY) {
            refuseKey(place, "too-large", "A key is longer than %d characters.".formatted(Limits.KEY), "Shorten it.");
            return;
        }
        if (!Utf8.canHold(text)) {
            refuseKey(place, Utf8.CODE, HALF_LETTER, HALF_LETTER_REMEDY);
            return;
        }
        count(1, text.length(), place);
        reportTwice(text, mapping.key(text, place), place);
    }

    void mergeKey(Place place) {
        reportTwice(MappingFrame.MERGE, mapping().merge(place), place);
    }

    void refuseKey(Place place, String code, String problem, String remedy) {
        mapping().drop(null);
        problems.error(code, place, path(), problem, remedy);
    }

    private void reportTwice(String key, @Nullable Place before, Place place) {
        if (before != null) {
            problems.error(
                    "duplicate-key",
                    place,
                    path(),
                    "The key '%s' is written twice in one mapping, first at %s.".formatted(Steps.shown(key), before),
                    "Keep one of them.");
        }
    }

    /** Adds a scalar and returns it as it was kept. */
    Anchored scalar(Scalar scalar) {
        Scalar kept = withinLimits(scalar);
        count(1, kept.text().length(), kept.place());
        add(kept, 0);
        return new Anchored(kept, 1, kept.text().length(), 0);
    }

    private Scalar withinLimits(Scalar scalar) {
        if (scalar.text().length() > Limits.SCALAR) {
            String problem = "A value is longer than %d characters.".formatted(Limits.SCALAR);
            return refused(scalar.place(), "too-large", problem, "Shorten it, or keep it in a file of its own.");
        }
        if (!Utf8.canHold(scalar.text())) {
            return refused(scalar.place(), Utf8.CODE, HALF_LETTER, HALF_LETTER_REMEDY);
        }
        if (scalar.kind() == Kind.NUMBER && PlainScalar.isHuge(scalar.text())) {
            String problem = "A number has more than %d characters or an exponent of more than 4 digits."
                    .formatted(Limits.NUMBER);
            return refused(scalar.place(), "too-large", problem, "Write a smaller number, or quote what is a text.");
        }
        return scalar;
    }

    /** Notes an error and returns what stands in for the value. */
    Scalar refused(Place place, String code, String problem, String remedy) {
        problems.error(code, place, path(), problem, remedy);
        return new Scalar("", Kind.NULL, place);
    }

    /** Adds what an anchor names once more. */
    void repeat(Anchored anchored, Place place) {
        if (nodes + anchored.nodes() > Limits.NODES || characters + anchored.characters() > Limits.BYTES) {
            throw problems.stop(
                    "alias-bomb",
                    place,
                    path(),
                    "With every alias replaced, the document has more than %d keys and values or %d million characters."
                            .formatted(Limits.NODES, Limits.BYTES >> 20),
                    "Use fewer aliases of aliases.");
        }
        requireDepth(open.size() + anchored.height(), place);
        nodes += anchored.nodes();
        characters += anchored.characters();
        add(anchored.node(), anchored.height());
    }

    private void add(Node node, int height) {
        Frame frame = open.peek();
        if (frame == null) {
            root = node;
            return;
        }
        frame.grow(height);
        if (frame instanceof MappingFrame mapping && mapping.awaitsMerge()) {
            merge(mapping, node);
        }
        frame.add(node);
    }

    private void merge(MappingFrame mapping, Node source) {
        if (source instanceof Node.Mapping one) {
            mapping.mergeFrom(one);
        } else if (source instanceof Node.Sequence several
                && several.items().stream().allMatch(Node.Mapping.class::isInstance)) {
            several.items().forEach(one -> mapping.mergeFrom((Node.Mapping) one));
        } else {
            problems.error(
                    "merge-refused",
                    source.place(),
                    path(),
                    "The merge key '<<' stands before something that is neither a mapping nor a list of mappings.",
                    "Write '<<: *name' of a mapping, or quote the key if it is meant as one.");
        }
    }

    void requireDepth(int depth, Place place) {
        if (depth > Limits.DEPTH) {
            throw problems.stop(
                    "too-deep",
                    place,
                    "",
                    "The document is nested deeper than %d levels.".formatted(Limits.DEPTH),
                    "Nest it less.");
        }
    }

    private void count(int moreNodes, int moreCharacters, Place place) {
        nodes += moreNodes;
        characters += moreCharacters;
        if (nodes > Limits.NODES || characters > Limits.BYTES) {
            throw problems.stop(
                    "too-large",
                    place,
                    "",
                    "The document has more than %d keys and values or %d million characters."
                            .formatted(Limits.NODES, Limits.BYTES >> 20),
                    "Split it into several documents.");
        }
    }

    private MappingFrame mapping() {
        if (open.peek() instanceof MappingFrame mapping) {
            return mapping;
        }
        throw new IllegalStateException("a key stands in no mapping");
    }
}
