/** Keys of rows as hashes, and what repeats among them. */
@NullMarked
package io.meshsdk.quality.internal.key;

import org.jspecify.annotations.NullMarked;
