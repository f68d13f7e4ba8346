/** What policies found and their owners let pass for a while. Start at {@link io.meshsdk.core.governance.waiver.WaiverDesk}. */
@NullMarked
package io.meshsdk.core.governance.waiver;

import org.jspecify.annotations.NullMarked;
