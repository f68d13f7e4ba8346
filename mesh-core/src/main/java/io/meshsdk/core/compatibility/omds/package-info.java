/**
 * Changes as documents of Bitol's Open Metadata Difference Standard (OMDS). Start at
 * {@link io.meshsdk.core.compatibility.omds.MetadataDifference}.
 */
@NullMarked
package io.meshsdk.core.compatibility.omds;

import org.jspecify.annotations.NullMarked;
