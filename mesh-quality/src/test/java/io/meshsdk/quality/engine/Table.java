package io.meshsdk.quality.engine;

import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows as Java values, by partition: what a person would call the data. */
record Table(Schema schema, List<List<List<Object>>> partitions) {
    /** Draws rows from pools that hold the edges of each type, in several partitions; of columns none, some or all are null. */
    static Table random(Schema schema, int rows, int partitions, Random random) {
        List<List<List<Object>>> drawn = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            drawn.add(new ArrayList<>());
        }
        List<Integer> nulls = schema.fields().stream()
                .map(field -> ValuePools.pick(List.of(0, 1, 2, 2, 2, 2, 4, 8), random))
                .toList();
        for (int i = 0; i < rows; i++) {
            List<Object> row = new ArrayList<>();
            for (int column = 0; column < nulls.size(); column++) {
                boolean isNull = random.nextInt(8) < nulls.get(column);
                row.add(
                        isNull
                                ? null
                                : ValuePools.draw(schema.fields().get(column).type(), random));
            }
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
