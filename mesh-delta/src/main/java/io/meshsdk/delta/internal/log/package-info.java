/** What this module asks of a Delta log, whichever engine reads or writes it, and a reader of its commit files. */
@NullMarked
package io.meshsdk.delta.internal.log;

import org.jspecify.annotations.NullMarked;
