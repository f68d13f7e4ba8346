/** Reads Delta logs of every protocol through Delta Kernel. */
@NullMarked
package io.meshsdk.delta.internal.kernel;

import org.jspecify.annotations.NullMarked;
