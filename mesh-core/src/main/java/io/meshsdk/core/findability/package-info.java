/** How well a product can be found. Start at {@link io.meshsdk.core.findability.MetadataCompleteness}. */
@NullMarked
package io.meshsdk.core.findability;

import org.jspecify.annotations.NullMarked;
