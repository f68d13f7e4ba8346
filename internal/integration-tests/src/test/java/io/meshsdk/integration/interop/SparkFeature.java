package io.meshsdk.integration.interop;

import static io.meshsdk.integration.interop.Outcome.REFUSED;
import static io.meshsdk.integration.interop.Outcome.WORKS;

import java.util.List;
import java.util.Map;

/**
 * What a table that Spark wrote may use, and what becomes of each operation on it. The reference page is made of this table;
 * what really happens is compared with it where Spark wrote the tables.
 */
enum SparkFeature {
    FLAT("columns of every flat type", "", every(WORKS), "flat", "skipping"),
    PARTITIONED("partitions by every flat type", "", every(WORKS), "flat-partitioned"),
    PARTITIONED_BY_FAR_TIMES(
            "partitions by times before 1678 or after 2262", "", every(WORKS), "partitioned-by-far-times"),
    PARTITIONED_BY_BYTES(
            "partitions by `binary`",
            "part",
            row(REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, WORKS),
            "partitioned-by-bytes"),
    NESTED("`struct`, `array`, `map`", "", every(WORKS), "nested", "nested-partitioned"),
    CHECKPOINTS("checkpoints, log cleaned up", "", every(WORKS), "checkpoint-classic", "log-cleaned"),
    EVOLVED("columns added later", "", every(WORKS), "evolved"),
    REPLACED("replaced by a table of other columns", "", every(WORKS), "replaced"),
    NOT_NULL("`NOT NULL`", "", every(WORKS), "not-null"),
    VARCHAR("`char`, `varchar`", "", every(WORKS), "varchar"),
    APPEND_ONLY("append only", "append", row(WORKS, WORKS, REFUSED, REFUSED, WORKS, REFUSED), "append-only"),
    DELETION_VECTORS(
            "deletion vectors", "deletionVectors", every(WORKS), "deletion-vectors", "deletion-vectors-partitioned"),
    MAPPING_NAME("column mapping by name", "columnMapping", every(WORKS), "mapping-name", "mapping-upgraded"),
    MAPPING_ID("column mapping by id", "columnMapping", every(WORKS), "mapping-id"),
    TIMESTAMP_NTZ("`timestamp_ntz`", "timestampNtz", every(WORKS), "timestamp-ntz"),
    PARTITIONED_BY_TIMESTAMP_NTZ(
            "partitions by `timestamp_ntz`", "timestampNtz", every(WORKS), "timestamp-ntz-partitioned"),
    TYPE_WIDENING("type widening", "typeWidening", every(WORKS), "type-widening", "type-widening-partitioned"),
    V2_CHECKPOINTS("v2 checkpoints", "v2Checkpoint", every(WORKS), "checkpoint-v2"),
    ROW_TRACKING("row tracking", "owTracking", row(WORKS, WORKS, WORKS, REFUSED, REFUSED, WORKS), "row-tracking"),
    CLUSTERING("liquid clustering", "clustering", every(WORKS), "clustering"),
    IN_COMMIT_TIMESTAMPS("in-commit timestamps", "inCommitTimestamp", every(WORKS), "in-commit-timestamps"),
    CHANGE_DATA_FEED(
            "change data feed",
            "hangeDataFeed",
            row(WORKS, WORKS, REFUSED, REFUSED, WORKS, REFUSED),
            "change-data-feed"),
    CHECK("`CHECK`", "checkConstraints", row(WORKS, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED), "check-constraint"),
    GENERATED(
            "generated columns",
            "generatedColumns",
            row(WORKS, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED),
            "generated"),
    IDENTITY(
            "identity columns", "identityColumns", row(WORKS, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED), "identity"),
    COLUMN_DEFAULTS("column defaults", "allowColumnDefaults", every(WORKS), "column-default"),
    VARIANT("`variant`", "variant", every(REFUSED), "variant");

    private final String title;
    private final String named;
    private final Map<Operation, Outcome> outcomes;
    private final List<String> tables;

    SparkFeature(String title, String named, Map<Operation, Outcome> outcomes, String... tables) {
        this.title = title;
        this.named = named;
        this.outcomes = outcomes;
        this.tables = List.of(tables);
    }

    private static Map<Operation, Outcome> every(Outcome outcome) {
        return row(outcome, outcome, outcome, outcome, outcome, outcome);
    }

    private static Map<Operation, Outcome> row(
            Outcome read, Outcome append, Outcome overwrite, Outcome upsert, Outcome compact, Outcome restore) {
        return Map.of(
                Operation.READ, read,
                Operation.APPEND, append,
                Operation.OVERWRITE, overwrite,
                Operation.UPSERT, upsert,
                Operation.COMPACT, compact,
                Operation.RESTORE, restore);
    }

    /** Returns what the reference page calls it. */
    String title() {
        return title;
    }

    /** Returns what a refusal names. */
    String named() {
        return named;
    }

    Outcome of(Operation operation) {
        return outcomes.get(operation);
    }

    /** Returns the names of the tables that Spark wrote with it. */
    List<String> tables() {
        return tables;
    }
}
