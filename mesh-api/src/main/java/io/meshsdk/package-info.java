/** Describes data products. Start at {@link io.meshsdk.DataProduct#builder}. */
@NullMarked
package io.meshsdk;

import org.jspecify.annotations.NullMarked;
