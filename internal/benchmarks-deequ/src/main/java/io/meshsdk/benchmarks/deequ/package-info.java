/** Measures Deequ and delta-spark, beside which checks and tables are measured. */
@NullMarked
package io.meshsdk.benchmarks.deequ;

import org.jspecify.annotations.NullMarked;
