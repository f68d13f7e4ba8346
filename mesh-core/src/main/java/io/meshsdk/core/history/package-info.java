/** Tells what became of a table, version by version, and which of its versions are verified. */
@NullMarked
package io.meshsdk.core.history;

import org.jspecify.annotations.NullMarked;
