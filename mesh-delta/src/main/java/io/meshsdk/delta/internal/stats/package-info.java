/** Statistics of data files as Delta's log holds them. */
@NullMarked
package io.meshsdk.delta.internal.stats;

import org.jspecify.annotations.NullMarked;
