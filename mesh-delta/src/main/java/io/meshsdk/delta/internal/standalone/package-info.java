/** Writes Delta logs of protocol (1,2) through Delta Standalone; nothing else in the SDK knows that library. */
@NullMarked
package io.meshsdk.delta.internal.standalone;

import org.jspecify.annotations.NullMarked;
