/** Proves on real data that masks hold, and how many rows look alike to consumers. */
@NullMarked
package io.meshsdk.core.access.verification;

import org.jspecify.annotations.NullMarked;
