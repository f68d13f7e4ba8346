/** Measures how fast data products are published, checked and read. */
@NullMarked
package io.meshsdk.benchmarks;

import org.jspecify.annotations.NullMarked;
