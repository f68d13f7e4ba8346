/**
 * How far two distributions are apart, as pure functions of {@link io.meshsdk.quality.internal.distribution.PairedCounts}. Not an
 * API.
 */
@NullMarked
package io.meshsdk.quality.internal.distribution;

import org.jspecify.annotations.NullMarked;
