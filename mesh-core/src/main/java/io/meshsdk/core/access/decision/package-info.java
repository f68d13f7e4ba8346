/** Decides who finds, reads and writes a product, and says by which rules. */
@NullMarked
package io.meshsdk.core.access.decision;

import org.jspecify.annotations.NullMarked;
