/**
 * What is made of protected fields stays protected, unless those who own them agree. Start at {@link
 * io.meshsdk.core.governance.laundering.Declassifications}.
 */
@NullMarked
package io.meshsdk.core.governance.laundering;

import org.jspecify.annotations.NullMarked;
