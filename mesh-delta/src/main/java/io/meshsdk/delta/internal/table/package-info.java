/** A table as the SDK keeps it: its folder, what commits say about publications, and the contracts beside the log. */
@NullMarked
package io.meshsdk.delta.internal.table;

import org.jspecify.annotations.NullMarked;
