/**
 * What changes between two versions of a contract, and the version that asks for. Start at
 * {@link io.meshsdk.core.compatibility.Compatibility}.
 */
@NullMarked
package io.meshsdk.core.compatibility;

import org.jspecify.annotations.NullMarked;
