/** Stores data products as Delta tables. */
@NullMarked
package io.meshsdk.delta;

import org.jspecify.annotations.NullMarked;
