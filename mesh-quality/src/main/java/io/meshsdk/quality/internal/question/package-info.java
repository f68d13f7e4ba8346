/** Checks compiled: which probes they need, and what the states of those mean. */
@NullMarked
package io.meshsdk.quality.internal.question;

import org.jspecify.annotations.NullMarked;
