/** Reads Delta logs of every protocol through Delta Kernel, commits to them, and writes versions down as a whole. */
@NullMarked
package io.meshsdk.delta.internal.kernel;

import org.jspecify.annotations.NullMarked;
