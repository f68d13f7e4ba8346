package io.meshsdk.quality.internal.probe;

import io.meshsdk.quality.internal.state.SpillFile;
import org.jspecify.annotations.Nullable;

/**
 * What gauges may use.
 *
 * @param readsAgain whether rows can be read a second time, where a cheap look at them was not enough
 * @param alone whether rows are judged by themselves: what is only proved of them says nothing of them beside others
 * @param spill where states go that memory has no room for, where there is such a place
 * @param hashes those of the gauges of one partition, where they share any
 * @param spans what keys have to be looked at, where others are known to differ
 */
public record Means(
        boolean readsAgain,
        boolean alone,
        @Nullable SpillFile spill,
        @Nullable BatchHashes hashes,
        @Nullable ValueSpans spans) {
    /** Memory only, and each row once. */
    public static final Means PLAIN = new Means(false, true, null, null, null);

    /** Returns whether a proof of some rows is worth as much as their keys. */
    public boolean proves() {
        return readsAgain && alone;
    }

    /** Returns the same means for rows that can be read a second time, or only once. */
    public Means readingAgain(boolean again) {
        return new Means(again, alone, spill, hashes, spans);
    }

    /** Returns the same means for rows that are judged with others. */
    public Means beside() {
        return new Means(readsAgain, false, spill, hashes, spans);
    }

    /** Returns the same means with a place for states. */
    public Means spilling(SpillFile file) {
        return new Means(readsAgain, alone, file, hashes, spans);
    }

    /** Returns the same means for gauges that share the hashes of batches. */
    public Means sharing(BatchHashes shared) {
        return new Means(readsAgain, alone, spill, shared, spans);
    }

    /** Returns the same means for keys of some spans. */
    public Means within(ValueSpans some) {
        return new Means(readsAgain, alone, spill, hashes, some);
    }
}
