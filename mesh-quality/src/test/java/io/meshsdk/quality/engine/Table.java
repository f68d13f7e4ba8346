package io.meshsdk.quality.engine;

import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows as Java values, by partition: what a person would call the data. */
record Table(Schema schema, List<List<List<Object>>> partitions) {
    /** Draws rows from pools that hold the edges of each type, a quarter of them null, in several partitions. */
    static Table random(Schema schema, int rows, int partitions, Random random) {
        List<List<List<Object>>> drawn = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            drawn.add(new ArrayList<>());
        }
        for (int i = 0; i < rows; i++) {
            List<Object> row = new ArrayList<>();
            schema.fields()
                    .forEach(field -> row.add(random.nextInt(4) == 0 ? null : ValuePools.draw(field.type(), random)));
            drawn.get(random.nextInt(partitions)).add(Collections.unmodifiableList(row));
        }
        return new Table(schema, drawn);
    }

    long rowCount() {
        return partitions.stream().mapToLong(List::size).sum();
    }

    /** Returns the same rows, all in the first partition. */
    Table inOnePartition() {
        List<List<Object>> all = new ArrayList<>();
        partitions.forEach(all::addAll);
        return new Table(schema, List.of(all));
    }
}
