/** Measures batches against expectations and merges what was measured. */
@NullMarked
package io.meshsdk.quality.engine;

import org.jspecify.annotations.NullMarked;
