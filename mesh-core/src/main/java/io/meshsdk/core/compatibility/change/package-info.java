/**
 * The words for a change: of what kind it is, who is hurt, and by how much the version has to rise. Start at
 * {@link io.meshsdk.core.compatibility.change.Change}.
 */
@NullMarked
package io.meshsdk.core.compatibility.change;

import org.jspecify.annotations.NullMarked;
