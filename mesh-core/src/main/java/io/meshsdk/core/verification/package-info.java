/** Finds out, from what was kept, whether a published version is what it says. */
@NullMarked
package io.meshsdk.core.verification;

import org.jspecify.annotations.NullMarked;
