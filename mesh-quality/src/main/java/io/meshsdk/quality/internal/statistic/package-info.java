/** States of statistics: sums, extremes, moments, quantiles, frequencies, whatever the order of the rows. */
@NullMarked
package io.meshsdk.quality.internal.statistic;

import org.jspecify.annotations.NullMarked;
