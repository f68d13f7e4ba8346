/**
 * The policies that a council puts in force for all: a signed bundle in the catalog, which every pipeline loads. Start at {@link
 * io.meshsdk.core.governance.bundle.PolicyBundle}.
 */
@NullMarked
package io.meshsdk.core.governance.bundle;

import org.jspecify.annotations.NullMarked;
