/**
 * Judges texts where they lie, as ranges of UTF-8 bytes: {@link io.meshsdk.quality.internal.text.TextMatcher} answers
 * whether a range is a text of a kind, {@link io.meshsdk.quality.internal.text.TextLength} how long it is.
 */
@NullMarked
package io.meshsdk.quality.internal.text;

import org.jspecify.annotations.NullMarked;
