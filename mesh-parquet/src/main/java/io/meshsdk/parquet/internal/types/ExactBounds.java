package io.meshsdk.parquet.internal.types;

/** The mark in a footer that says that no bound in it was cut. */
public final class ExactBounds {
    /** The key of the mark. */
    public static final String KEY = "io.meshsdk.bounds";
    /** The value of the mark. */
    public static final String VALUE = "exact";

    private ExactBounds() {}
}
