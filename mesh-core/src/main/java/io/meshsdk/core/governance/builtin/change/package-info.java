/** How contracts may change. */
@NullMarked
package io.meshsdk.core.governance.builtin.change;

import org.jspecify.annotations.NullMarked;
