package io.meshsdk.quality;

/**
 * What side of quality a check measures: the seven dimensions of the Open Data Contract Standard.
 *
 * @since 0.1.0
 */
public enum Dimension {
    /** Values agree with reality. */
    ACCURACY,
    /** Values are there. */
    COMPLETENESS,
    /** Values have the form they should have. */
    CONFORMITY,
    /** Values agree with each other. */
    CONSISTENCY,
    /** Records are there. */
    COVERAGE,
    /** Values are there in time. */
    TIMELINESS,
    /** Values occur once. */
    UNIQUENESS
}
