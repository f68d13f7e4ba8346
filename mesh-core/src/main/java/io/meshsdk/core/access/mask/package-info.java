/** What masks make of values, and which of two masks hides more. */
@NullMarked
package io.meshsdk.core.access.mask;

import org.jspecify.annotations.NullMarked;
