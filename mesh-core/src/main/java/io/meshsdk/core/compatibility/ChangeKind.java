package io.meshsdk.core.compatibility;

/**
 * The kinds of changes between two contracts.
 *
 * @since 0.1.0
 */
public enum ChangeKind {
    /** The port is not offered any more. */
    PORT_REMOVED,
    /** The port was not offered before. */
    PORT_ADDED,
    /** The storage format of the port is another one. */
    FORMAT_CHANGED,
    /** A field is gone. */
    FIELD_REMOVED,
    /** A field is new. */
    FIELD_ADDED,
    /** A field is gone and another of its type came: it seems to have a new name. */
    FIELD_RENAMED,
    /** A type holds every value it held, and more. */
    TYPE_WIDENED,
    /** A type does not hold every value it held, or readers would have to convert. */
    TYPE_CHANGED,
    /** A field never holds null any more. */
    REQUIRED_TIGHTENED,
    /** A field may hold null, which it never did. */
    REQUIRED_LOOSENED,
    /** There was no primary key and there is one. */
    KEY_ADDED,
    /** The primary key is another one, or gone. */
    KEY_CHANGED,
    /** The table is partitioned by other columns. */
    PARTITIONS_CHANGED,
    /** Consumers see in the clear what was masked. */
    MASK_DROPPED,
    /** Consumers see less than before, under a mask or a stricter one. */
    MASK_TIGHTENED,
    /** Consumers see other values than before, under a mask that is not simply stricter. */
    MASK_CHANGED,
    /** Consumers may not read any more. */
    CONSUMERS_REMOVED,
    /** More consumers may read. */
    CONSUMERS_ADDED,
    /** The data may travel less far. */
    CLASSIFICATION_RAISED,
    /** The data may travel farther. */
    CLASSIFICATION_LOWERED,
    /** A service level is gone or promises less. */
    SERVICE_LEVEL_LOOSENED,
    /** A service level is new or promises more. */
    SERVICE_LEVEL_TIGHTENED,
    /** An expectation is gone, or another one stands in its place. */
    EXPECTATION_REMOVED,
    /** An expectation is new. */
    EXPECTATION_ADDED,
    /** Words or their order changed, or what no other kind names. */
    REWORDED,
    /** The contract changed and its version did not rise by enough. */
    VERSION_NOT_RAISED,
    /** The version is lower than the published one. */
    VERSION_WENT_BACK
}
