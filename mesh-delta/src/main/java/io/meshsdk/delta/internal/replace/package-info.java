/** Which files and rows of a table a write replaces, and which stay. */
@NullMarked
package io.meshsdk.delta.internal.replace;

import org.jspecify.annotations.NullMarked;
