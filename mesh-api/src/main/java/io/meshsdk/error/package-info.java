/** The exceptions of the SDK, split by what the caller can do about them. */
@NullMarked
package io.meshsdk.error;

import org.jspecify.annotations.NullMarked;
