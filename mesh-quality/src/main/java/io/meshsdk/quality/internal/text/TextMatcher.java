package io.meshsdk.quality.internal.text;

/** Answers whether a range of UTF-8 bytes is, as a whole, a text of some kind. Immutable and safe for threads. */
@FunctionalInterface
public interface TextMatcher {
    /** Returns whether the bytes from one index to before another are such a text; reads none outside of them. */
    boolean matches(byte[] bytes, int from, int to);
}
