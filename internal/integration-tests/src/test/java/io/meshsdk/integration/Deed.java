package io.meshsdk.integration;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.Published;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One publication to the accounts of a warehouse, in the mode that its number says, and the model of what the table holds
 * afterwards: every row says which publication made it.
 *
 * @param number which publication it is, over all warehouses
 */
record Deed(long number) {
    /** So many publications share a warehouse: the first of them finds it empty. */
    private static final int IN_A_WAREHOUSE = 5;

    private static final int PART = 1_500;
    private static final long OWN_IDS = 100_000;
    private static final Schema SCHEMA = Schema.of(
            Field.int64("account_id").primaryKey().describedAs("The number of the account."),
            Field.int64("branch").required().describedAs("Where it is kept."),
            Field.int64("generation").required().describedAs("Which publication made the row."));

    /** How rows are published; a warehouse begins with each of them in turn. */
    enum Mode {
        OVERWRITE,
        APPEND,
        UPSERT,
        OVERWRITE_PARTITIONS
    }

    /** Where a row lies, and who made it. */
    record Held(long branch, long generation) {}

    Mode mode() {
        return Mode.values()[(int) (number % Mode.values().length)];
    }

    Path warehouse(Path folder) {
        return folder.resolve("warehouse-" + number / IN_A_WAREHOUSE);
    }

    boolean isLastOfItsWarehouse() {
        return (number + 1) % IN_A_WAREHOUSE == 0;
    }

    PublicationId id() {
        return PublicationId.of("doomed", number);
    }

    /** Publishes under an id that is always the same. */
    Published publish(Mesh mesh) {
        PublicationRequest request = mesh.publication(product())
                .from(Datasets.concat(rows(firstPart()), rows(secondPart())))
                .id(id());
        return inMode(request).publish().orThrow();
    }

    private PublicationRequest inMode(PublicationRequest request) {
        return switch (mode()) {
            case OVERWRITE -> request.overwrite();
            case APPEND -> request.append();
            case UPSERT -> request.upsert();
            case OVERWRITE_PARTITIONS -> request.overwritePartitions();
        };
    }

    /** Returns the ids of all publications to its warehouse up to this one, in the order of their versions. */
    List<PublicationId> idsSoFar() {
        return soFar().mapToObj(earlier -> new Deed(earlier).id()).toList();
    }

    /** Returns what its warehouse holds after this publication and all before it. */
    Map<Long, Held> heldAfter() {
        Map<Long, Held> held = new TreeMap<>();
        soFar().forEach(earlier -> new Deed(earlier).change(held));
        return held;
    }

    static Map<Long, Held> read(Mesh mesh) {
        return Accounts.read(mesh).stream()
                .collect(Collectors.toMap(row -> row.integer("account_id"), Deed::held, Deed::failOnTwo, TreeMap::new));
    }

    private static Held held(Row row) {
        return new Held(row.integer("branch"), row.integer("generation"));
    }

    private static Held failOnTwo(Held one, Held other) {
        throw new AssertionError("One account is there twice: " + one + " and " + other);
    }

    private LongStream soFar() {
        return LongStream.rangeClosed(number / IN_A_WAREHOUSE * IN_A_WAREHOUSE, number);
    }

    private void change(Map<Long, Held> held) {
        switch (mode()) {
            case OVERWRITE -> held.clear();
            case OVERWRITE_PARTITIONS -> held.values().removeIf(row -> row.branch() == 0);
            case APPEND, UPSERT -> {}
        }
        LongStream.concat(firstPart(), secondPart()).forEach(id -> held.put(id, new Held(branch(id), number)));
    }

    /** An upsert begins with rows of the publication before, the others with ids of their own. */
    private LongStream firstPart() {
        long own = mode() == Mode.UPSERT ? number : number + 1;
        return LongStream.range(own * OWN_IDS, own * OWN_IDS + PART);
    }

    private LongStream secondPart() {
        long from = (number + 1) * OWN_IDS + 2 * PART;
        return LongStream.range(from, from + PART);
    }

    /** Puts the rows of an upsert where the ones they replace are not. */
    private long branch(long id) {
        return mode() == Mode.OVERWRITE_PARTITIONS ? 0 : (id + number) % 2;
    }

    private Dataset rows(LongStream ids) {
        return Datasets.rows(
                SCHEMA,
                ids.mapToObj(id -> Map.<String, Object>of("account_id", id, "branch", branch(id), "generation", number))
                        .toList());
    }

    /** Returns the product under a contract that changes with every second number. */
    private DataProduct product() {
        return DataProduct.builder("finance", "accounts")
                .version("1.0." + number / 2)
                .owner("ledger@company.com")
                .description("The accounts of the ledger")
                .schema(SCHEMA)
                .output(OutputPort.delta("default").partitionedBy("branch"))
                .build();
    }
}
