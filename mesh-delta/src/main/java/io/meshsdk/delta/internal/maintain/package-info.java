/** Keeps tables in order: checkpoints, compaction, vacuum, restoring. */
@NullMarked
package io.meshsdk.delta.internal.maintain;

import org.jspecify.annotations.NullMarked;
