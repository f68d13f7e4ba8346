package io.meshsdk.parquet.internal.nesting;

/** Goes from lists or maps to what is in them. Not thread-safe. */
final class Elements {
    private final int repetition;
    private final Entries elements = new Entries();

    /** Creates a way into lists that have so many around them, themselves counted. */
    Elements(int repetition) {
        this.repetition = repetition;
    }

    /** Returns an entry for each element, and one for each list that has none; valid until the next call. */
    Entries of(Entries lists, int[] offsets) {
        elements.clear(lists.count());
        for (int i = 0; i < lists.count(); i++) {
            int at = lists.position(i);
            int repeats = lists.repetitions()[i];
            int definition = lists.definitions()[i];
            if (at == Entries.NONE || offsets[at] == offsets[at + 1]) {
                elements.addNone(repeats, definition);
            } else {
                elements.addElements(
                        repeats, new Entries.Element(repetition, definition + 1), offsets[at], offsets[at + 1]);
            }
        }
        return elements;
    }
}
