package io.meshsdk.quality.personal;

import io.meshsdk.data.Column;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a column that holds values and no more columns.
 *
 * @param path the way there, the column first
 * @param field the way to the nearest field
 * @param name the name of that field
 * @param type what the values are
 * @param marked whether a field on the way is marked as personal data
 * @param steps the way: the place of a field in a struct, or one of the three below
 */
record Leaf(String path, String field, String name, DataType type, boolean marked, List<Integer> steps) {
    private static final int ELEMENTS = -1;
    static final int KEYS = -2;
    private static final int VALUES = -3;

    Leaf {
        steps = List.copyOf(steps);
    }

    /** Returns the leaves of a column, in order. */
    static List<Leaf> of(Field column) {
        List<Leaf> leaves = new ArrayList<>();
        add(
                new Leaf(
                        column.name(),
                        column.name(),
                        column.name(),
                        column.type(),
                        column.pii().isPresent(),
                        List.of()),
                leaves);
        return leaves;
    }

    private static void add(Leaf at, List<Leaf> leaves) {
        if (at.type instanceof StructType struct) {
            for (int i = 0; i < struct.fields().size(); i++) {
                add(at.inside(struct.fields().get(i), i), leaves);
            }
        } else if (at.type instanceof ListType list) {
            add(at.part("element", list.element(), ELEMENTS), leaves);
        } else if (at.type instanceof MapType map) {
            add(at.part("key", map.key(), KEYS), leaves);
            add(at.part("value", map.value(), VALUES), leaves);
        } else {
            leaves.add(at);
        }
    }

    private Leaf inside(Field part, int index) {
        String way = path + "." + part.name();
        boolean personal = marked || part.pii().isPresent();
        return new Leaf(way, way, part.name(), part.type(), personal, followed(index));
    }

    private Leaf part(String word, DataType partType, int step) {
        return new Leaf(path + "." + word, field, name, partType, marked, followed(step));
    }

    private List<Integer> followed(int step) {
        List<Integer> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    /** Returns whether values can be looked at: those of texts and of whole numbers wide enough to name a person. */
    boolean isSampled() {
        return type instanceof StringType
                || type instanceof IntType
                || type instanceof LongType
                || (type instanceof DecimalType decimal && decimal.scale() == 0);
    }

    /** Returns the values of this leaf in a batch of its column. */
    LeafValues in(Column column) {
        LeafValues at = LeafValues.of(column);
        for (int step : steps) {
            at = at.follow(step);
        }
        return at;
    }
}
