package io.meshsdk.core.documents.tree;

import java.util.ArrayList;
import java.util.List;

/** A list or a mapping whose end was not reached yet. */
abstract sealed class Frame permits Frame.Items, MappingFrame {
    final Place place;
    private long nodesBefore;
    private long charactersBefore;
    private int height = 1;

    Frame(Place place) {
        this.place = place;
    }

    /** Notes what the document had before this. */
    final void begin(long nodes, long characters) {
        nodesBefore = nodes;
        charactersBefore = characters;
    }

    /** Returns this as it is at its end, with what it costs to repeat it. */
    final Anchored end(long nodes, long characters) {
        return new Anchored(build(), nodes - nodesBefore, characters - charactersBefore, height);
    }

    abstract void add(Node value);

    abstract Node build();

    /** Returns the path of what is being read, below the path of this. */
    abstract String path(String parent);

    final void grow(int childHeight) {
        height = Math.max(height, childHeight + 1);
    }

    /** A list. */
    static final class Items extends Frame {
        private final List<Node> items = new ArrayList<>();

        Items(Place place) {
            super(place);
        }

        @Override
        void add(Node value) {
            items.add(value);
        }

        @Override
        Node build() {
            return new Node.Sequence(items, place);
        }

        @Override
        String path(String parent) {
            return Steps.item(parent, items.size());
        }
    }
}
