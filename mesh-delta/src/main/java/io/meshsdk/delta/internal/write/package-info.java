/** Writes a table: files that nobody can see, then one commit that shows them. */
@NullMarked
package io.meshsdk.delta.internal.write;

import org.jspecify.annotations.NullMarked;
