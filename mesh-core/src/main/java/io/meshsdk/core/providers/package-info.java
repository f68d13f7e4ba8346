/** Finds storage providers and guards every call into them. */
@NullMarked
package io.meshsdk.core.providers;

import org.jspecify.annotations.NullMarked;
