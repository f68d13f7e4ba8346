/** Who approved which contract, kept in the catalog. Start at {@link io.meshsdk.core.governance.approval.Approvals}. */
@NullMarked
package io.meshsdk.core.governance.approval;

import org.jspecify.annotations.NullMarked;
