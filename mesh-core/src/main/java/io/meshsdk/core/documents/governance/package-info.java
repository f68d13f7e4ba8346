/** Governance documents: policies by kind and settings. Start at {@link io.meshsdk.core.documents.governance.GovernanceDocuments}. */
@NullMarked
package io.meshsdk.core.documents.governance;

import org.jspecify.annotations.NullMarked;
