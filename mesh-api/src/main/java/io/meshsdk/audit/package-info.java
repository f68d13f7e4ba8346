/** What the audit records of acts, and what proves that nobody changed it. */
@NullMarked
package io.meshsdk.audit;

import org.jspecify.annotations.NullMarked;
