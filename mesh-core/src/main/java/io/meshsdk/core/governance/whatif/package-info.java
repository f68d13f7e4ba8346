/** What other policies would say of the products that are there. Start at {@link io.meshsdk.core.governance.whatif.WhatIf}. */
@NullMarked
package io.meshsdk.core.governance.whatif;

import org.jspecify.annotations.NullMarked;
