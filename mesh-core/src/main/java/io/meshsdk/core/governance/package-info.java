/** The policies of a mesh, and how they are asked. Start at {@link io.meshsdk.core.governance.PolicySet}. */
@NullMarked
package io.meshsdk.core.governance;

import org.jspecify.annotations.NullMarked;
