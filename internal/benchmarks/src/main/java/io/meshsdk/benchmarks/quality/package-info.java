/** Measures the quality checks beside DuckDB and Deequ, each in a process of its own. */
@NullMarked
package io.meshsdk.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
