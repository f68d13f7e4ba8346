/**
 * What checks remember of the values they saw. Each state is a commutative monoid with bytes: over any partitioning and
 * order of the rows, merged in any order, here or after a trip through bytes, it is the same bit for bit.
 *
 * <p>A state is filled by one owner and then shared: filling is for one thread, a state that nobody fills any more is
 * immutable. Not an API.
 */
@NullMarked
package io.meshsdk.quality.internal.state;

import org.jspecify.annotations.NullMarked;
