/** Writes grants as documents of the standards that other tools read. */
@NullMarked
package io.meshsdk.core.access.agreement;

import org.jspecify.annotations.NullMarked;
