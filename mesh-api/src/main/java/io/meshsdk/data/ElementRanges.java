package io.meshsdk.data;

/** Follows rows of lists or maps to their elements when rows are gathered. */
final class ElementRanges {
    private final int[] offsets;
    private final int[] elements;

    private ElementRanges(int[] offsets, int[] elements) {
        this.offsets = offsets;
        this.elements = elements;
    }

    static ElementRanges gather(int[] source, Validity validity, int[] positions, int count) {
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int row = positions[i];
            offsets[i + 1] = offsets[i] + (validity.isNull(row) ? 0 : source[row + 1] - source[row]);
        }
        int[] elements = new int[offsets[count]];
        for (int i = 0; i < count; i++) {
            for (int k = offsets[i]; k < offsets[i + 1]; k++) {
                elements[k] = source[positions[i]] + k - offsets[i];
            }
        }
        return new ElementRanges(offsets, elements);
    }

    int[] offsets() {
        return offsets;
    }

    Column gatherFrom(Column column) {
        return column.gather(elements, elements.length);
    }
}
