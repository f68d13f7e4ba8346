/** Publishes, reads, checks and finds data products. */
@NullMarked
package io.meshsdk.core;

import org.jspecify.annotations.NullMarked;
