/**
 * Matches whole texts against regular expressions of {@link java.util.regex.Pattern}:
 * {@link io.meshsdk.quality.internal.text.pattern.TextPatterns} makes an automaton of those that are regular, and runs
 * the others under a budget of steps.
 *
 * <p>An expression passes from {@code RegexParser} as a {@code RegexNode} to {@code Nfa}, over the alphabet of
 * {@code CodePointClasses}, to {@code Dfa}. Whatever is not known to be the same for an automaton as for
 * {@code java.util.regex} is refused on the way with a {@code NotRegularException}.
 */
@NullMarked
package io.meshsdk.quality.internal.text.pattern;

import org.jspecify.annotations.NullMarked;
