/**
 * What the policies in force say of the products of a catalog, over time. Start at
 * {@link io.meshsdk.core.governance.compliance.Reviewer}.
 */
@NullMarked
package io.meshsdk.core.governance.compliance;

import org.jspecify.annotations.NullMarked;
