package io.meshsdk.parquet;

/** The mark in a footer that says that no bound in it was cut. */
final class ExactBounds {
    static final String KEY = "io.meshsdk.bounds";
    static final String VALUE = "exact";

    private ExactBounds() {}
}
