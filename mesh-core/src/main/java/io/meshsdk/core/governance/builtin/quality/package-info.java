/** Measured data, promised service levels. */
@NullMarked
package io.meshsdk.core.governance.builtin.quality;

import org.jspecify.annotations.NullMarked;
