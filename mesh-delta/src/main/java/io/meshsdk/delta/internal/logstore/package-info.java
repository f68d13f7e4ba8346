/** Publishes commits where the log is not on a local disk: which log store serves which scheme, and one of ours. */
@NullMarked
package io.meshsdk.delta.internal.logstore;

import org.jspecify.annotations.NullMarked;
